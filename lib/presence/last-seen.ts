import type { Locale } from '@/lib/i18n/locale'
import { DEFAULT_TIME_ZONE } from '@/lib/time/default-zone'
import { dayText } from '@/lib/time/message-time'
import { statusTexts } from './texts'

export type LastSeen = string | number | Date | null | undefined

interface TextOptions {
  locale?: Locale
  now?: number | Date
  timeZone?: string
}

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const WEEK = 7 * DAY

const ONLINE_MS = 30 * SECOND
const RECENT_MS = 5 * MINUTE
const DATED_MS = 30 * DAY

/** How long ago, such as “5m ago”; after a month, the date. */
export function formatLastSeen(lastSeen: LastSeen, options: TextOptions = {}): string {
  const { locale = 'en', now = Date.now(), timeZone = DEFAULT_TIME_ZONE } = options
  const texts = statusTexts[locale]
  const elapsed = elapsedSince(lastSeen, now)
  if (elapsed === null) return texts.offline
  if (elapsed < ONLINE_MS) return texts.online
  if (elapsed < HOUR) return texts.minutesAgo(Math.max(1, Math.floor(elapsed / MINUTE)))
  if (elapsed < DAY) return texts.hoursAgo(Math.floor(elapsed / HOUR))
  if (elapsed < 2 * DAY) return texts.yesterday
  if (elapsed < WEEK) return texts.daysAgo(Math.floor(elapsed / DAY))
  if (elapsed < DATED_MS) return texts.weeksAgo(Math.floor(elapsed / WEEK))
  return dayText(new Date(lastSeen!), { locale, timeZone })
}

export function getStatusColor(
  lastSeen: LastSeen,
  { now = Date.now() }: Pick<TextOptions, 'now'> = {},
): string {
  const elapsed = elapsedSince(lastSeen, now)
  if (elapsed === null || elapsed >= RECENT_MS) return '#6b7280'
  return elapsed < ONLINE_MS ? '#10b981' : '#f59e0b'
}

export function isUserOnline(
  lastSeen: LastSeen,
  { now = Date.now() }: Pick<TextOptions, 'now'> = {},
): boolean {
  const elapsed = elapsedSince(lastSeen, now)
  return elapsed !== null && elapsed < ONLINE_MS
}

/** Null for never, and for what is no time. A time in the future counts as now, because clocks differ. */
function elapsedSince(lastSeen: LastSeen, now: number | Date): number | null {
  if (lastSeen === null || lastSeen === undefined || lastSeen === '') return null
  const elapsed = Number(now) - new Date(lastSeen).getTime()
  return Number.isNaN(elapsed) ? null : Math.max(0, elapsed)
}
