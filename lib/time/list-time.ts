import type { Locale } from '@/lib/i18n/locale'

interface TimeOptions {
  locale: Locale
  timeZone: string
  now: number
}

const DAY_MS = 24 * 60 * 60 * 1_000
const WEEK_DAYS = 7

/** As short as possible: the hour of today, “ayer”, a weekday of the last week, or the date. */
export function listTime(time: string, { locale, timeZone, now }: TimeOptions): string {
  const { day, hour, weekday, date, ago } = formats(locale, timeZone)
  const at = Date.parse(time)
  const days = (Date.parse(day.format(now)) - Date.parse(day.format(at))) / DAY_MS
  if (days === 0) return hour.format(at)
  if (days === 1) return ago.format(-1, 'day')
  return days > 1 && days < WEEK_DAYS ? weekday.format(at) : date.format(at)
}

type Formats = ReturnType<typeof createFormats>
const cache = new Map<string, Formats>()

// Creating a format is far slower than using it.
function formats(locale: Locale, timeZone: string): Formats {
  const key = `${locale} ${timeZone}`
  const known = cache.get(key) ?? createFormats(locale, timeZone)
  cache.set(key, known)
  return known
}

const LANGUAGE: Record<Locale, string> = { es: 'es-PE', en: 'en-US' }

function createFormats(locale: Locale, timeZone: string) {
  const format = (options: Intl.DateTimeFormatOptions, language = LANGUAGE[locale]) =>
    new Intl.DateTimeFormat(language, { timeZone, ...options })
  const two = '2-digit' as const
  return {
    // In a form that Date.parse reads.
    day: format({ year: 'numeric', month: two, day: two }, 'en-CA'),
    hour: format({ hour: two, minute: two, hourCycle: 'h23' }),
    weekday: format({ weekday: 'short' }),
    date: format({ day: two, month: two, year: two }),
    ago: new Intl.RelativeTimeFormat(LANGUAGE[locale], { numeric: 'auto' }),
  }
}
