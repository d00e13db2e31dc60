import type { Locale } from '@/lib/i18n/locale'

const DAY_MS = 24 * 60 * 60 * 1_000
const formats = new Map<string, Intl.DateTimeFormat>()

/** The date of a moment in a time zone: `2026-11-21`. */
export function dayOf(moment: number, timeZone: string): string {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    formats.set(timeZone, format)
  }
  return format.format(moment)
}

interface DayTexts {
  locale: Locale
  today: string
  yesterday: string
}

/** The name of a day, seen from `today`; in another year, with the year. */
export function dayName(day: string, today: string, texts: DayTexts): string {
  if (day === today) return texts.today
  const at = Date.parse(day)
  if (at === Date.parse(today) - DAY_MS) return texts.yesterday
  const isThisYear = day.slice(0, 4) === today.slice(0, 4)
  return new Intl.DateTimeFormat(texts.locale, {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(at)
}
