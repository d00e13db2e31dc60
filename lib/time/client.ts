'use client'
import { createContext, use } from 'react'
import { useLocale } from '@/lib/i18n/client'
import { messageTime } from './message-time'

/** The installation's, whatever the clock of this machine says: all read the same hour. */
export const TimeZone = createContext('UTC')

export function useMessageTime() {
  const timeZone = use(TimeZone)
  const { locale } = useLocale()
  return (time: string) => messageTime(time, { locale, timeZone })
}
