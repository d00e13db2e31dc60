'use client'
import { Dialog } from '@base-ui/react/dialog'
import { type SubmitEvent, useId, useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import { Modal } from '@/components/ui/Modal'
import { useRequest } from '@/components/ui/use-request'
import type { RowDialogProps } from '@/components/ui/use-row-dialog'
import { Waiting } from '@/components/ui/Waiting'
import {
  type Hall,
  HALL_DESCRIPTION_MAX,
  HALL_NAME_MAX,
  type HallChanges,
  HallDescription,
  HallName,
} from '@/lib/chats/halls/contract'
import { useTexts, useTextsOf } from '@/lib/i18n/client/language'
import { hallTexts } from './texts'

interface EditHallDialogProps extends RowDialogProps {
  /** Null while it is loading. */
  hall: EditableHall | null
  error?: unknown
  onRetry?: () => void
  onSave: (changes: HallChanges) => Promise<unknown>
}

export function EditHallDialog({ hall, error, onRetry, onSave, ...dialog }: EditHallDialogProps) {
  const [texts, common] = [useTextsOf(hallTexts), useTexts()]
  return (
    <Modal {...dialog} title={texts.edit} description={texts.editAbout} closeLabel={common.close}>
      {hall ? (
        <EditHallForm
          hall={hall}
          save={async (changes) => {
            await onSave(changes)
            dialog.onOpenChange(false)
          }}
        />
      ) : (
        <Waiting error={error} onRetry={onRetry} />
      )}
    </Modal>
  )
}

export type EditableHall = Pick<Hall, 'name' | 'description'>

interface EditHallFormProps {
  hall: EditableHall
  save: (changes: HallChanges) => Promise<void>
}

function EditHallForm({ hall: first, save }: EditHallFormProps) {
  const [texts, common] = [useTextsOf(hallTexts), useTexts()]
  const id = useId()
  // Only changed fields are sent, so that changes by others stay.
  const [hall] = useState(first)
  const [name, setName] = useState(hall.name)
  const [description, setDescription] = useState(hall.description)
  const [wasSubmitted, setWasSubmitted] = useState(false)
  const { busy, problem, request } = useRequest()

  const isNameValid = HallName.safeParse(name).success
  const isDescriptionValid = HallDescription.safeParse(description).success
  const reason = name.trim() ? texts.hallNameInvalid(HALL_NAME_MAX) : texts.hallNameMissing

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    setWasSubmitted(true)
    if (!isNameValid || !isDescriptionValid) return
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
        label={texts.hallName}
        value={name}
        onChange={(event) => {
          setName(event.target.value)
        }}
        error={wasSubmitted && !isNameValid ? reason : (problem ?? undefined)}
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
          aria-invalid={isDescriptionValid ? undefined : true}
          aria-describedby={`${id}-error ${id}-hint`}
          className="border-edge bg-raised aria-invalid:border-danger field-sizing-content max-h-48 min-h-20 w-full resize-none rounded-md border px-3 py-2 text-base"
        />
        <p id={`${id}-error`} role="alert" className="text-danger text-sm empty:hidden">
          {!isDescriptionValid && texts.descriptionTooLong(HALL_DESCRIPTION_MAX)}
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
