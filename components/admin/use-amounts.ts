'use client'
import { useLocale } from '@/lib/i18n/client/language'

const DAY = 24 * 60 * 60
const HOUR = 60 * 60
const MINUTE = 60

/** Formats numbers with their units in the page's language. */
export function useAmounts() {
  const { locale } = useLocale()
  const unit = (value: number, name: string) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: name,
      unitDisplay: 'short',
      maximumFractionDigits: value < 10 ? 1 : 0,
    }).format(value)
  return {
    milliseconds: (ms: number) => unit(ms, 'millisecond'),
    share: (part: number) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(part),
    duration: (seconds: number) =>
      seconds >= DAY
        ? unit(Math.floor(seconds / DAY), 'day')
        : seconds >= HOUR
          ? unit(Math.floor(seconds / HOUR), 'hour')
          : unit(Math.floor(seconds / MINUTE), 'minute'),
  }
}
