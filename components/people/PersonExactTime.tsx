'use client'
import { use } from 'react'
import { useLocale } from '@/lib/i18n/client/language'
import { useStatusOf } from '@/lib/presence/client'
import { isRelative } from '@/lib/presence/shown-status'
import { TimeZone } from '@/lib/time/client/format'
import { exactTime } from '@/lib/time/message-time'

/** When somebody was last seen, to the minute. */
export function PersonExactTime({ id, className = '' }: { id: number; className?: string }) {
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
