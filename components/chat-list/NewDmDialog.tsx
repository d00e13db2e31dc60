'use client'
import { useRouter } from 'next/navigation'
import { type SubmitEvent, useState } from 'react'
import { personTexts } from '@/components/chats/texts'
import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import { type DialogProps, Modal } from '@/components/ui/Modal'
import { useRequest } from '@/components/ui/use-request'
import { useChatActions } from '@/lib/chats/client/chat-list'
import { ApiError } from '@/lib/http/api'
import { useTexts, useTextsOf } from '@/lib/i18n/client/language'

/** The error codes that are about the name, and the text for each. */
const NAME_ERRORS = { not_found: 'nobody', bad_request: 'nobody', invalid_value: 'yourself' } as const

export default function NewDmDialog(dialog: DialogProps) {
  const texts = useTexts()
  const personText = useTextsOf(personTexts)
  const router = useRouter()
  const { open } = useChatActions()
  const [name, setName] = useState('')
  const [reason, setReason] = useState<'nobody' | 'yourself' | 'personMissing' | null>(null)
  const { busy, problem, request } = useRequest()

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (name.trim()) void request(() => openDm().catch(explain))
    else setReason('personMissing')
  }

  async function openDm() {
    const chat = await open(name)
    dialog.onOpenChange(false)
    router.push(`/c/${String(chat.id)}`)
  }

  function explain(error: unknown) {
    if (!(error instanceof ApiError) || !Object.hasOwn(NAME_ERRORS, error.code)) throw error
    setReason(NAME_ERRORS[error.code as keyof typeof NAME_ERRORS])
  }

  return (
    <Modal {...dialog} title={texts.chat.newDm} description={personText.newDmAbout} closeLabel={texts.close}>
      <form noValidate onSubmit={submit} className="flex flex-col gap-4">
        <Field
          label={personText.person}
          value={name}
          onChange={(event) => {
            setName(event.target.value)
            setReason(null)
          }}
          error={reason ? personText[reason] : (problem ?? undefined)}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="go"
        />
        <Button type="submit" busy={busy} className="sm:self-end">
          {personText.openDm}
        </Button>
      </form>
    </Modal>
  )
}
