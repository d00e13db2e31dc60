'use client'
import { type SubmitEvent, useState } from 'react'
import { personTexts } from '@/components/chats/texts'
import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import { useRequest } from '@/components/ui/use-request'
import { useTextsOf } from '@/lib/i18n/client/language'
import { hallTexts } from './texts'

export function AddMember({ add }: { add: (name: string) => Promise<{ username: string }> }) {
  const texts = useTextsOf(hallTexts)
  const { nobody, personMissing } = useTextsOf(personTexts)
  const [name, setName] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const [added, setAdded] = useState<string | null>(null)
  const { busy, problem, request, dismiss } = useRequest({ not_found: nobody, bad_request: nobody })

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    setAdded(null)
    setIsMissing(!name.trim())
    if (!name.trim()) return
    void request(async () => {
      const member = await add(name)
      setAdded(member.username)
      setName('')
    })
  }

  return (
    <form noValidate onSubmit={submit} className="flex items-start gap-2">
      <div className="min-w-0 flex-1">
        <Field
          label={texts.addPerson}
          value={name}
          onChange={(event) => {
            setName(event.target.value)
            setIsMissing(false)
            dismiss()
          }}
          error={isMissing ? personMissing : (problem ?? undefined)}
          hint={<span role="status">{added && texts.added(added)}</span>}
          dir="auto"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="done"
        />
      </div>
      {/* The margin is the height of the field's label. */}
      <Button type="submit" look="quiet" busy={busy} className="mt-6.5">
        {texts.add}
      </Button>
    </form>
  )
}
