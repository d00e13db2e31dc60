'use client'
import { useRouter } from 'next/navigation'
import { type SubmitEvent, useId, useState } from 'react'
import { wantMessageField } from '@/components/chats/message-field'
import { hallTexts } from '@/components/halls/texts'
import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import { type DialogProps, Modal } from '@/components/ui/Modal'
import { useRequest } from '@/components/ui/use-request'
import { useHallActions } from '@/lib/chats/halls/client/halls'
import { HALL_NAME_MAX, HallName } from '@/lib/chats/halls/contract'
import { useTexts, useTextsOf } from '@/lib/i18n/client/language'

export default function CreateHallDialog(dialog: DialogProps) {
  const texts = useTexts()
  const halls = useTextsOf(hallTexts)
  const hintId = useId()
  const router = useRouter()
  const { create } = useHallActions()
  const [name, setName] = useState('')
  const [isPrivate, setIsPrivate] = useState(false)
  const [isTried, setIsTried] = useState(false)
  const { busy, problem, request } = useRequest()

  const isFine = HallName.safeParse(name).success
  const reason = name.trim() ? halls.hallNameInvalid(HALL_NAME_MAX) : halls.hallNameMissing

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    setIsTried(true)
    if (!isFine) return
    void request(async () => {
      const hall = await create({ name, private: isPrivate })
      dialog.onOpenChange(false)
      wantMessageField()
      router.push(`/c/${String(hall.id)}`)
    })
  }

  return (
    <Modal
      {...dialog}
      title={texts.chat.createHall}
      description={halls.createHallAbout}
      closeLabel={texts.close}
    >
      <form noValidate onSubmit={submit} className="flex flex-col gap-4">
        <Field
          label={halls.hallName}
          value={name}
          onChange={(event) => {
            setName(event.target.value)
          }}
          error={isTried && !isFine ? reason : (problem ?? undefined)}
          autoComplete="off"
          enterKeyHint="done"
        />
        <label className="flex min-h-11 items-start gap-3">
          <input
            type="checkbox"
            checked={isPrivate}
            onChange={(event) => {
              setIsPrivate(event.target.checked)
            }}
            aria-describedby={hintId}
            className="mt-0.5 size-5 shrink-0"
          />
          <span className="text-sm">
            <span className="font-semibold">{halls.hallPrivate}</span>
            <span id={hintId} aria-hidden className="text-soft block">
              {halls.hallPrivateHint}
            </span>
          </span>
        </label>
        <Button type="submit" busy={busy} className="sm:self-end">
          {texts.chat.createHall}
        </Button>
      </form>
    </Modal>
  )
}
