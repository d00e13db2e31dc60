'use client'
import { createContext, use } from 'react'
import { useLocale } from '@/lib/i18n/client/language'
import { dayOf } from '@/lib/time/day'
import { DEFAULT_TIME_ZONE } from '@/lib/time/default-zone'
import { exactTime, hourOf, messageTime } from '@/lib/time/message-time'
import { useAsOfNow } from './now'

/** The installation's, whatever the clock of this machine says: all read the same hour. */
export const TimeZone = createContext(DEFAULT_TIME_ZONE)

export function useMessageTime() {
  const timeZone = use(TimeZone)
  const { locale } = useLocale()
  return (time: string) => messageTime(time, { locale, timeZone })
}

/** The day that it is, by the server’s clock. */
export function useToday(): string {
  const timeZone = use(TimeZone)
  return useAsOfNow((now) => dayOf(now, timeZone))
}

/** The hour of a time; and the whole, which ends with it, where the day has to be said. */
export function useHourAndTime() {
  const timeZone = use(TimeZone)
  const { locale } = useLocale()
  return (time: string, isToday: boolean) => {
    const hour = hourOf(time, { locale, timeZone })
    return { hour, whole: isToday ? hour : exactTime(new Date(time), { locale, timeZone }) }
  }
}
