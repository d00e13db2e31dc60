'use client'
import { type SubmitEvent, useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import { useRequest } from '@/components/ui/use-request'
import { useHallActions } from '@/lib/chats/halls/client/halls'
import { useTextsOf } from '@/lib/i18n/client/language'
import { codeIn } from './invite-link'
import { hallTexts } from './texts'

/** For an invitation that came as a code, or as a link that cannot be pressed. */
export function InviteCodeForm({ onJoined }: { onJoined: (hallId: number) => void }) {
  const texts = useTextsOf(hallTexts)
  const { join } = useHallActions()
  const [pasted, setPasted] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const wrong = `${texts.noInvitation}. ${texts.codeWrong}`
  const { busy, problem, request, dismiss } = useRequest({ not_found: wrong, invalid_value: wrong })

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    setIsMissing(!pasted.trim())
    if (!pasted.trim()) return
    void request(async () => {
      const { id } = await join({ code: codeIn(pasted) })
      onJoined(id)
    })
  }

  return (
    <form noValidate onSubmit={submit} className="border-line flex items-start gap-2 border-t pt-4">
      <div className="min-w-0 flex-1">
        <Field
          label={texts.haveCode}
          value={pasted}
          onChange={(event) => {
            setPasted(event.target.value)
            setIsMissing(false)
            dismiss()
          }}
          error={isMissing ? texts.codeMissing : (problem ?? undefined)}
          dir="ltr"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="go"
        />
      </div>
      {/* The margin is the height of the field's label. */}
      <Button type="submit" look="quiet" busy={busy} className="mt-6.5">
        {texts.useCode}
      </Button>
    </form>
  )
}
