import type { Locale } from '@/lib/i18n/locale'

interface Place {
  locale: Locale
  timeZone: string
  now: number
}

const DAY_MS = 24 * 60 * 60 * 1_000
const WEEK_DAYS = 7

/** As short as can be: the hour of today, “ayer”, the day of this last week, else the date. */
export function listTime(time: string, { locale, timeZone, now }: Place): string {
  const { day, hour, weekday, date, ago } = formats(locale, timeZone)
  const at = Date.parse(time)
  const days = (Date.parse(day.format(now)) - Date.parse(day.format(at))) / DAY_MS
  if (days === 0) return hour.format(at)
  if (days === 1) return ago.format(-1, 'day')
  return days > 1 && days < WEEK_DAYS ? weekday.format(at) : date.format(at)
}

type Formats = ReturnType<typeof make>
const made = new Map<string, Formats>()

// To make one costs far more than to use it.
function formats(locale: Locale, timeZone: string): Formats {
  const key = `${locale} ${timeZone}`
  const known = made.get(key) ?? make(locale, timeZone)
  made.set(key, known)
  return known
}

const LANGUAGE: Record<Locale, string> = { es: 'es-PE', en: 'en-US' }

function make(locale: Locale, timeZone: string) {
  const format = (options: Intl.DateTimeFormatOptions, language = LANGUAGE[locale]) =>
    new Intl.DateTimeFormat(language, { timeZone, ...options })
  const two = '2-digit' as const
  return {
    // Written so that it can be read again.
    day: format({ year: 'numeric', month: two, day: two }, 'en-CA'),
    hour: format({ hour: two, minute: two, hourCycle: 'h23' }),
    weekday: format({ weekday: 'short' }),
    date: format({ day: two, month: two, year: two }),
    ago: new Intl.RelativeTimeFormat(LANGUAGE[locale], { numeric: 'auto' }),
  }
}
