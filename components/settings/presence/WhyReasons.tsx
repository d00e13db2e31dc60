'use client'
import { use } from 'react'
import { UserStatus } from '@/components/presence/UserStatus'
import { settingsTexts } from '@/components/settings/texts'
import { useLocale, useTextsOf } from '@/lib/i18n/client/language'
import type { OwnPresence } from '@/lib/presence/client/own-presence'
import { TimeZone } from '@/lib/time/client/format'
import { exactTime } from '@/lib/time/message-time'

export function WhyReasons({ own }: { own: OwnPresence }) {
  const texts = useTextsOf(settingsTexts).why
  const { locale } = useLocale()
  const timeZone = use(TimeZone)
  const whenOf = (time: string) => exactTime(new Date(time), { locale, timeZone })
  const { set_by_admin: set, appear_offline_until: until } = own
  const reasons = [
    set && texts.byAdmin(whenOf(set.at)),
    own.decided_by === 'lease' && texts.byLease,
    own.decided_by === 'nobody' && texts.byNobody,
    until !== null && texts.appears(whenOf(until)),
    own.hide_last_seen && texts.hidden,
  ].filter((reason) => typeof reason === 'string')
  return (
    <div className="bg-sunken flex flex-col gap-2 rounded-md p-3.5 text-sm">
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-1">
        <dt className="font-semibold">{texts.others}</dt>
        <dd>
          <UserStatus status={own.seen_by_others.online_status} lastSeen={own.seen_by_others.last_seen} />
        </dd>
        <dt className="font-semibold">{texts.yourself}</dt>
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
