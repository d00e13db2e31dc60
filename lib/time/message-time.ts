import type { Locale } from '@/lib/i18n/locale'
import { dayOf } from './day'

interface Place {
  locale: Locale
  timeZone: string
  now?: number
}

/** The hour of today's messages; earlier ones also with their date. */
export function messageTime(time: string, { locale, timeZone, now = Date.now() }: Place): string {
  const isToday = dayOf(Date.parse(time), timeZone) === dayOf(now, timeZone)
  return isToday ? hourOf(time, { locale, timeZone }) : exactTime(new Date(time), { locale, timeZone })
}

/** The day alone: `25/12/2024`, `12/25/2024`. */
export const dayText = (time: Date, { locale, timeZone }: Place): string =>
  formats(locale, timeZone).day.format(time)

export const hourOf = (time: string, { locale, timeZone }: Place): string =>
  formats(locale, timeZone).hour.format(Date.parse(time))

/** The day and the hour, whenever it was. */
export function exactTime(time: Date, { locale, timeZone }: Place): string {
  const { day, hour } = formats(locale, timeZone)
  return `${day.format(time)}, ${hour.format(time)}`
}

const DATE_STYLE: Record<Locale, string> = { es: 'es-PE', en: 'en-US' }
const made = new Map<string, { day: Intl.DateTimeFormat; hour: Intl.DateTimeFormat }>()

// To make one costs far more than to use it.
function formats(locale: Locale, timeZone: string) {
  const key = `${locale} ${timeZone}`
  const known = made.get(key)
  if (known) return known
  const fresh = {
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
  made.set(key, fresh)
  return fresh
}
