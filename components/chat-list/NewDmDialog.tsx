'use client'
import { useRouter } from 'next/navigation'
import { type SubmitEvent, useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import { Modal } from '@/components/ui/Modal'
import { useRequest } from '@/components/ui/use-request'
import { useChatActions } from '@/lib/chats/client/chat-list'
import { ApiError } from '@/lib/http/api'
import { useTexts } from '@/lib/i18n/client/language'
import type { NewChatProps } from './NewChats'

/** What the server says of a name that will not do, said of the person it was to be. */
const OF_THE_NAME = { not_found: 'nobody', bad_request: 'nobody', invalid_value: 'yourself' } as const

export default function NewDmDialog(dialog: NewChatProps) {
  const texts = useTexts()
  const router = useRouter()
  const { open } = useChatActions()
  const [name, setName] = useState('')
  const [reason, setReason] = useState<'nobody' | 'yourself' | 'personMissing' | null>(null)
  const { busy, problem, request } = useRequest()

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (name.trim()) void request(() => go().catch(explain))
    else setReason('personMissing')
  }

  async function go() {
    const chat = await open(name)
    dialog.onOpenChange(false)
    router.push(`/c/${String(chat.id)}`)
  }

  function explain(error: unknown) {
    if (!(error instanceof ApiError) || !Object.hasOwn(OF_THE_NAME, error.code)) throw error
    setReason(OF_THE_NAME[error.code as keyof typeof OF_THE_NAME])
  }

  return (
    <Modal {...dialog} title={texts.chat.newDm} description={texts.chat.newDmAbout} closeLabel={texts.close}>
      <form noValidate onSubmit={submit} className="flex flex-col gap-4">
        <Field
          label={texts.chat.person}
          value={name}
          onChange={(event) => {
            setName(event.target.value)
            setReason(null)
          }}
          error={reason ? texts.chat[reason] : (problem ?? undefined)}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="go"
        />
        <Button type="submit" busy={busy} className="sm:self-end">
          {texts.chat.openDm}
        </Button>
      </form>
    </Modal>
  )
}
