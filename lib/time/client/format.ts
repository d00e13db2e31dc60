'use client'
import { createContext, use } from 'react'
import { useLocale } from '@/lib/i18n/client/language'
import { dayOf } from '@/lib/time/day'
import { DEFAULT_TIME_ZONE } from '@/lib/time/default-zone'
import { exactTime, hourOf, messageTime } from '@/lib/time/message-time'
import { useAsOfNow } from './now'

/** The installation's time zone: all users see the same hour, wherever they are. */
export const TimeZone = createContext(DEFAULT_TIME_ZONE)

export function useMessageTime() {
  const timeZone = use(TimeZone)
  const { locale } = useLocale()
  return (time: string) => messageTime(time, { locale, timeZone })
}

/** Today by the server’s clock, as `2026-11-21`. */
export function useToday(): string {
  const timeZone = use(TimeZone)
  return useAsOfNow((now) => dayOf(now, timeZone))
}

/** The hour of a time, and the whole text, which has the date before the hour unless it is today. */
export function useHourAndTime() {
  const timeZone = use(TimeZone)
  const { locale } = useLocale()
  return (time: string, isToday: boolean) => {
    const hour = hourOf(time, { locale, timeZone })
    return { hour, whole: isToday ? hour : exactTime(new Date(time), { locale, timeZone }) }
  }
}

/** The parts of a time in words: `jueves`, `3 de diciembre`, `6:31`. */
export function useMoment() {
  const timeZone = use(TimeZone)
  const { locale } = useLocale()
  return (time: string) => {
    const part = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale, { timeZone, ...options }).format(Date.parse(time))
    return {
      weekday: part({ weekday: 'long' }),
      day: part({ day: 'numeric', month: 'long' }),
      hour: part({ hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }),
    }
  }
}
