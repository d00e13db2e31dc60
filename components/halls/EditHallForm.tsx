'use client'
import { Dialog } from '@base-ui/react/dialog'
import { type SubmitEvent, useId, useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import { useRequest } from '@/components/ui/use-request'
import {
  HALL_DESCRIPTION_MAX,
  HALL_NAME_MAX,
  type Hall,
  type HallChanges,
  HallDescription,
  HallName,
} from '@/lib/chats/halls/contract'
import { useTexts, useTextsOf } from '@/lib/i18n/client/language'
import { hallTexts } from './texts'

export type Editable = Pick<Hall, 'name' | 'description'>

interface EditHallFormProps {
  hall: Editable
  save: (changes: HallChanges) => Promise<void>
}

export function EditHallForm({ hall: first, save }: EditHallFormProps) {
  const [texts, common] = [useTextsOf(hallTexts), useTexts()]
  const id = useId()
  // What others change meanwhile is not written over: only what was changed here is sent.
  const [hall] = useState(first)
  const [name, setName] = useState(hall.name)
  const [description, setDescription] = useState(hall.description)
  const [isTried, setIsTried] = useState(false)
  const { busy, problem, request } = useRequest()

  const isNameFine = HallName.safeParse(name).success
  const isDescriptionFine = HallDescription.safeParse(description).success
  const reason = name.trim() ? common.chat.hallNameInvalid(HALL_NAME_MAX) : common.chat.hallNameMissing

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    setIsTried(true)
    if (!isNameFine || !isDescriptionFine) return
    void request(() =>
      save({
        ...(name === hall.name ? {} : { name }),
        ...(description === hall.description ? {} : { description }),
      }),
    )
  }

  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      <Field
        label={common.chat.hallName}
        value={name}
        onChange={(event) => {
          setName(event.target.value)
        }}
        error={isTried && !isNameFine ? reason : (problem ?? undefined)}
        dir="auto"
        autoComplete="off"
        enterKeyHint="done"
      />
      <div className="flex flex-col gap-1.5">
        <label htmlFor={id} className="text-sm font-semibold">
          {texts.description}
        </label>
        <textarea
          id={id}
          value={description}
          onChange={(event) => {
            setDescription(event.target.value)
          }}
          rows={3}
          dir="auto"
          aria-invalid={isDescriptionFine ? undefined : true}
          aria-describedby={`${id}-error ${id}-hint`}
          className="border-edge bg-raised aria-invalid:border-danger field-sizing-content max-h-48 min-h-20 w-full resize-none rounded-md border px-3 py-2 text-base"
        />
        <p id={`${id}-error`} role="alert" className="text-danger text-sm empty:hidden">
          {!isDescriptionFine && texts.descriptionTooLong(HALL_DESCRIPTION_MAX)}
        </p>
        <p id={`${id}-hint`} className="text-soft text-sm">
          {texts.descriptionHint}
        </p>
      </div>
      <div className="flex flex-col gap-2 sm:flex-row sm:justify-end">
        <Dialog.Close render={<Button look="quiet" />}>{common.cancel}</Dialog.Close>
        <Button type="submit" busy={busy}>
          {common.save}
        </Button>
      </div>
    </form>
  )
}
