'use client'
import { use } from 'react'
import { useLocale, useTextsOf } from '@/lib/i18n/client/language'
import { useStatusOf } from '@/lib/presence/client'
import { useOwnPresence } from '@/lib/presence/client/own-presence'
import { isRelative } from '@/lib/presence/shown-status'
import { TimeZone } from '@/lib/time/client/format'
import { useAsOfNow } from '@/lib/time/client/now'
import { exactTime } from '@/lib/time/message-time'
import { useFirstMe } from '@/lib/users/client/me'
import { Estado } from './Estado'
import { ownStatusTexts } from './texts'
import { PersonStatus } from './UserStatus'

interface StatusLineProps {
  id: number
  /** When the exact time is shown beside the relative one; without it, it is not. */
  exactTimeClass?: string
  withEstado?: boolean
}

/** The line under a name: the status in words, and the estado. */
export function StatusLine({ id, exactTimeClass, withEstado = true }: StatusLineProps) {
  const isOneself = useFirstMe().id === id
  return (
    <>
      {isOneself ? <OwnStatus id={id} /> : <PersonStatus id={id} showDot={false} size="sm" />}
      {exactTimeClass && <SeenExactly id={id} className={exactTimeClass} />}
      {withEstado && (
        <Estado id={id} className="text-soft text-xs leading-4 before:me-1 before:content-['·']" />
      )}
    </>
  )
}

/** To oneself one is online, also while others are shown something else. */
function OwnStatus({ id }: { id: number }) {
  const texts = useTextsOf(ownStatusTexts)
  const until = useOwnPresence(true).own?.appear_offline_until ?? null
  const appearsOffline = useAsOfNow((now) => until !== null && Date.parse(until) > now)
  if (!appearsOffline) return <PersonStatus id={id} showDot={false} size="sm" />
  return <span className="text-soft truncate text-xs leading-4">{texts.appearsOffline}</span>
}

function SeenExactly({ id, className }: { id: number; className: string }) {
  const { locale } = useLocale()
  const timeZone = use(TimeZone)
  const known = useStatusOf(id)
  if (!known?.lastSeen || !isRelative(known)) return null
  return (
    <span className={`text-soft truncate text-xs leading-4 ${className}`}>
      · {exactTime(new Date(known.lastSeen), { locale, timeZone })}
    </span>
  )
}
