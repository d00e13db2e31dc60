'use client'
import { Dialog } from '@base-ui/react/dialog'
import { type SubmitEvent, use, useRef, useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import { type DialogProps, Modal } from '@/components/ui/Modal'
import { useRequest } from '@/components/ui/use-request'
import { useTexts, useTextsOf } from '@/lib/i18n/client/language'
import { useStatuses } from '@/lib/presence/client'
import { shownStatusOf } from '@/lib/presence/client/statuses'
import { TimeZone } from '@/lib/time/client/format'
import { call } from '@/lib/users/client/call'
import { useMe } from '@/lib/users/client/me'
import { ESTADO_MAX, updateMe } from '@/lib/users/contract'
import { EmojiButton } from './EmojiButton'
import { type EstadoEnd, EstadoEnds, momentOfEnd } from './EstadoEnds'
import { shownEstado, withEmoji } from './estado'
import { settingsTexts } from './texts'

/** The number of characters left is shown below this. */
const SHOWN_BELOW = 20

export function EstadoDialog(dialog: DialogProps) {
  const texts = useTexts()
  const settings = useTextsOf(settingsTexts)
  const timeZone = use(TimeZone)
  const { me, setMe } = useMe()
  const statuses = useStatuses()
  const field = useRef<HTMLInputElement>(null)
  const [current] = useState(me.estado_until ?? null)
  const [text, setText] = useState(shownEstado(me))
  const [end, setEnd] = useState<EstadoEnd>(current === null ? 'never' : 'current')
  const { busy, problem, request } = useRequest()
  const left = ESTADO_MAX - [...text.trim()].length

  const save = (estado: string) =>
    void request(async () => {
      const requestedAt = performance.now()
      const until = estado.trim() ? momentOfEnd(end, { current, timeZone }) : null
      const { user } = await call(updateMe, { estado, estado_until: until })
      statuses.learn([shownStatusOf(user)], requestedAt)
      await setMe(user)
      dialog.onOpenChange(false)
    })

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (left >= 0) save(text)
  }

  return (
    <Modal
      {...dialog}
      title={settings.estado.title}
      description={settings.estado.about}
      closeLabel={texts.close}
    >
      <form noValidate onSubmit={submit} className="flex flex-col gap-4">
        <Field
          ref={field}
          label={settings.estado.title}
          before={
            <EmojiButton
              returnTo={field}
              onSelect={(emoji) => {
                setText(withEmoji(text, emoji))
              }}
            />
          }
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
        <EstadoEnds end={end} current={current} onChange={setEnd} />
        <div className="flex flex-col gap-2 sm:flex-row sm:justify-end">
          {shownEstado(me) && (
            <Button
              look="quiet"
              busy={busy}
              onClick={() => {
                save('')
              }}
              className="sm:me-auto"
            >
              {settings.estado.clear}
            </Button>
          )}
          <Dialog.Close render={<Button look="quiet" />}>{texts.cancel}</Dialog.Close>
          <Button type="submit" busy={busy}>
            {texts.save}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
