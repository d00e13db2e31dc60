'use client'
import { Dialog } from '@base-ui/react/dialog'
import { type SubmitEvent, useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import { type DialogProps, Modal } from '@/components/ui/Modal'
import { useRequest } from '@/components/ui/use-request'
import { useTexts, useTextsOf } from '@/lib/i18n/client/language'
import { call } from '@/lib/users/client/call'
import { useMe } from '@/lib/users/client/me'
import { ESTADO_MAX, updateMe } from '@/lib/users/contract'
import { shownEstado } from './estado'
import { settingsTexts } from './texts'

/** The number of characters left is shown below this. */
const SHOWN_BELOW = 20

export function EstadoDialog(dialog: DialogProps) {
  const texts = useTexts()
  const settings = useTextsOf(settingsTexts)
  const { me, setMe } = useMe()
  const [text, setText] = useState(shownEstado(me))
  const { busy, problem, request } = useRequest()
  const left = ESTADO_MAX - [...text.trim()].length

  function save(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (left < 0) return
    void request(async () => {
      await setMe((await call(updateMe, { estado: text })).user)
      dialog.onOpenChange(false)
    })
  }

  return (
    <Modal
      {...dialog}
      title={settings.estado.title}
      description={settings.estado.about}
      closeLabel={texts.close}
    >
      <form noValidate onSubmit={save} className="flex flex-col gap-4">
        <Field
          label={settings.estado.title}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
          }}
          placeholder={settings.estado.placeholder}
          error={left < 0 ? settings.estado.tooLong(ESTADO_MAX) : (problem ?? undefined)}
          hint={left <= SHOWN_BELOW && settings.estado.left(left)}
          autoComplete="off"
          enterKeyHint="done"
        />
        <div className="flex flex-col gap-2 sm:flex-row sm:justify-end">
          <Dialog.Close render={<Button look="quiet" />}>{texts.cancel}</Dialog.Close>
          <Button type="submit" busy={busy}>
            {texts.save}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
