import type { Locale } from '@/lib/i18n/locale'

const UNITS = [
  ['day', 24 * 60 * 60],
  ['hour', 60 * 60],
  ['minute', 60],
] as const

/** “hace 5 minutos”, “ayer”; null for less than a minute. */
export function timeAgo(time: string, locale: Locale, now = Date.now()): string | null {
  const seconds = Math.max(0, (now - Date.parse(time)) / 1000)
  const unit = UNITS.find(([, length]) => seconds >= length)
  if (!unit) return null
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(
    -Math.floor(seconds / unit[1]),
    unit[0],
  )
}
