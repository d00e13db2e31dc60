import type { Locale } from '@/lib/i18n/locale'

const DAY_MS = 24 * 60 * 60 * 1_000
const zones = new Map<string, Intl.DateTimeFormat>()

/** The day that a moment falls on, by the clocks of a zone: `2026-11-21`. */
export function dayOf(moment: number, timeZone: string): string {
  let zone = zones.get(timeZone)
  if (!zone) {
    zone = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    zones.set(timeZone, zone)
  }
  return zone.format(moment)
}

interface Words {
  locale: Locale
  today: string
  yesterday: string
}

/** What a day is called from another: of another year with the year. */
export function dayName(day: string, today: string, words: Words): string {
  if (day === today) return words.today
  const at = Date.parse(day)
  if (at === Date.parse(today) - DAY_MS) return words.yesterday
  const isThisYear = day.slice(0, 4) === today.slice(0, 4)
  return new Intl.DateTimeFormat(words.locale, {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(at)
}
