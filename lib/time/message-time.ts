import type { Locale } from '@/lib/i18n/locale'
import { dayOf } from './day'

interface TimeOptions {
  locale: Locale
  timeZone: string
  now?: number
}

/** The hour of today's messages; earlier ones also with their date. */
export function messageTime(time: string, { locale, timeZone, now = Date.now() }: TimeOptions): string {
  const isToday = dayOf(Date.parse(time), timeZone) === dayOf(now, timeZone)
  return isToday ? hourOf(time, { locale, timeZone }) : exactTime(new Date(time), { locale, timeZone })
}

/** The date: `25/12/2024`, `12/25/2024`. */
export const dayText = (time: Date, { locale, timeZone }: TimeOptions): string =>
  formats(locale, timeZone).day.format(time)

export const hourOf = (time: string, { locale, timeZone }: TimeOptions): string =>
  formats(locale, timeZone).hour.format(Date.parse(time))

/** The date and the hour. */
export function exactTime(time: Date, { locale, timeZone }: TimeOptions): string {
  const { day, hour } = formats(locale, timeZone)
  return `${day.format(time)}, ${hour.format(time)}`
}

const DATE_STYLE: Record<Locale, string> = { es: 'es-PE', en: 'en-US' }
const cache = new Map<string, { day: Intl.DateTimeFormat; hour: Intl.DateTimeFormat }>()

// Creating a format is far slower than using it.
function formats(locale: Locale, timeZone: string) {
  const key = `${locale} ${timeZone}`
  const known = cache.get(key)
  if (known) return known
  const created = {
    day: new Intl.DateTimeFormat(DATE_STYLE[locale], {
      timeZone,
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
    }),
    hour: new Intl.DateTimeFormat(DATE_STYLE[locale], {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }),
  }
  cache.set(key, created)
  return created
}
