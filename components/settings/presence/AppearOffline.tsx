'use client'
import { type SubmitEvent, use, useState } from 'react'
import { settingsTexts } from '@/components/settings/texts'
import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import { useRequest } from '@/components/ui/use-request'
import { useLocale, useTexts, useTextsOf } from '@/lib/i18n/client/language'
import type { OwnPresence, useOwnPresence } from '@/lib/presence/client/own-presence'
import { TimeZone } from '@/lib/time/client/format'
import { serverNow } from '@/lib/time/client/server-clock'
import { exactTime } from '@/lib/time/message-time'
import { momentOf, shownAt, tomorrow } from '@/lib/time/zoned'

const HOUR_MS = 60 * 60 * 1_000
const CHOICES = ['off', 'hour', 'tomorrow', 'chosen'] as const
type Choice = (typeof CHOICES)[number]

const now = () => serverNow() ?? Date.now()

export interface PrivacyProps {
  own: OwnPresence
  change: ReturnType<typeof useOwnPresence>['change']
}

/** Lets somebody appear offline until a time, which is what the server stores. */
export function AppearOffline({ own: { appear_offline_until: until }, change }: PrivacyProps) {
  const texts = useTexts()
  const settings = useTextsOf(settingsTexts)
  const { locale } = useLocale()
  const timeZone = use(TimeZone)
  const [choice, setChoice] = useState<Choice>(until === null ? 'off' : 'chosen')
  const saved = until === null ? null : shownAt(Date.parse(until), timeZone)
  const [typed, setTyped] = useState(saved)
  const [isPast, setIsPast] = useState(false)
  const { busy, problem, request } = useRequest()

  const save = (moment: number | null) =>
    request(() => change({ appear_offline_until: moment === null ? null : new Date(moment).toISOString() }))

  function choose(chosen: Choice) {
    setChoice(chosen)
    setTyped(chosen === 'chosen' ? (saved ?? shownAt(now() + HOUR_MS, timeZone)) : null)
    if (chosen === 'off') void save(null)
    if (chosen === 'hour') void save(now() + HOUR_MS)
    if (chosen === 'tomorrow') void save(tomorrow(now(), timeZone))
  }

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const moment = momentOf(typed ?? '', timeZone)
    setIsPast(!(moment > now()))
    if (moment > now()) void save(moment)
  }

  return (
    <form noValidate onSubmit={submit} className="border-line flex flex-col gap-2 border-t pt-4">
      <fieldset>
        <legend className="text-sm font-semibold">{settings.privacy.appear}</legend>
        <p className="text-soft text-sm">{settings.privacy.appearHint}</p>
        <div className="mt-1 flex flex-col">
          {CHOICES.map((each) => (
            <label
              key={each}
              className="flex min-h-10 cursor-pointer items-center gap-3 text-sm pointer-coarse:min-h-11"
            >
              <input
                type="radio"
                name="appear"
                checked={choice === each}
                onChange={() => {
                  choose(each)
                }}
                className="size-4.5 shrink-0"
              />
              {settings.privacy[each]}
            </label>
          ))}
        </div>
      </fieldset>
      {typed !== null && (
        <div className="flex flex-col gap-3">
          <Field
            type="datetime-local"
            label={settings.privacy.until}
            hint={settings.privacy.untilHint(timeZone)}
            value={typed}
            onChange={({ target: { value } }) => {
              setTyped(value)
              setIsPast(false)
            }}
            error={isPast ? settings.privacy.untilPast : undefined}
          />
          {typed !== saved && (
            <Button type="submit" busy={busy} className="self-end">
              {texts.save}
            </Button>
          )}
        </div>
      )}
      <p role="status" className="text-sm empty:hidden">
        {until !== null && settings.privacy.now(exactTime(new Date(until), { locale, timeZone }))}
      </p>
      <p role="alert" className="text-danger text-sm empty:hidden">
        {problem}
      </p>
    </form>
  )
}
