'use client'
import { use } from 'react'
import { UserStatus } from '@/components/presence/UserStatus'
import { settingsTexts } from '@/components/settings/texts'
import { type DialogProps, Modal } from '@/components/ui/Modal'
import { Waiting } from '@/components/ui/Waiting'
import { useLocale, useTexts, useTextsOf } from '@/lib/i18n/client/language'
import { type OwnPresence, useOwnPresence } from '@/lib/presence/client/own-presence'
import { TimeZone } from '@/lib/time/client/format'
import { exactTime } from '@/lib/time/message-time'
import { WhyDevice } from './WhyDevice'

const REFRESH_MS = 5_000

/** Explains a status: each device and tab, and which of them decides. */
export default function WhyDialog(dialog: DialogProps) {
  const texts = useTexts()
  const settings = useTextsOf(settingsTexts)
  const { own, error, retry } = useOwnPresence(dialog.open, REFRESH_MS)
  return (
    <Modal {...dialog} title={settings.why.title} description={settings.why.about} closeLabel={texts.close}>
      {own ? (
        <>
          <WhyReasons own={own} />
          <section aria-labelledby="lugares" className="flex flex-col gap-1">
            <h3 id="lugares" className="text-sm font-semibold">
              {settings.why.devices}
            </h3>
            <ul className="divide-line divide-y">
              {own.leases.map((lease) => (
                <WhyDevice
                  key={lease.client_id ?? `${lease.expires_at} ${lease.last_beat_at}`}
                  lease={lease}
                />
              ))}
              {own.leases.length === 0 && <li className="text-soft py-3 text-sm">{settings.why.none}</li>}
            </ul>
          </section>
        </>
      ) : (
        <Waiting error={error} onRetry={() => void retry()} />
      )}
    </Modal>
  )
}

function WhyReasons({ own }: { own: OwnPresence }) {
  const texts = useTextsOf(settingsTexts).why
  const { locale } = useLocale()
  const timeZone = use(TimeZone)
  const timeText = (time: string) => exactTime(new Date(time), { locale, timeZone })
  const { set_by_admin: setByAdmin, appear_offline_until: until } = own
  const reasons = [
    setByAdmin && texts.setByAdmin(timeText(setByAdmin.at)),
    own.decided_by === 'lease' && texts.decidedByDevice,
    own.decided_by === 'nobody' && texts.noDevice,
    until !== null && texts.appearsOffline(timeText(until)),
    own.hide_last_seen && texts.hidesLastSeen,
  ].filter((reason) => typeof reason === 'string')
  return (
    <div className="bg-sunken flex flex-col gap-2 rounded-md p-3.5 text-sm">
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-1">
        <dt className="font-semibold">{texts.toOthers}</dt>
        <dd>
          <UserStatus status={own.seen_by_others.online_status} lastSeen={own.seen_by_others.last_seen} />
        </dd>
        <dt className="font-semibold">{texts.toYourself}</dt>
        <dd>
          <UserStatus status={own.online_status} lastSeen={own.last_seen} />
        </dd>
      </dl>
      {reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
    </div>
  )
}
