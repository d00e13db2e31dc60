'use client'
import { use } from 'react'
import { useLocale } from '@/lib/i18n/client/language'
import { TimeZone } from '@/lib/time/client/format'
import { useAsOfNow } from '@/lib/time/client/now'
import { listTime } from '@/lib/time/list-time'

/** When something was said last, by the server’s clock. */
export function ChatTime({ id, at, className }: { id: string; at: string; className: string }) {
  const { locale } = useLocale()
  const timeZone = use(TimeZone)
  const text = useAsOfNow((now) => listTime(at, { locale, timeZone, now }))
  return (
    // Server and browser may not write a weekday alike.
    <time
      id={id}
      dateTime={at}
      suppressHydrationWarning
      className={`shrink-0 text-xs leading-5 ${className}`}
    >
      {text}
    </time>
  )
}
