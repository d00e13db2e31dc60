import type { Locale } from '@/lib/i18n/locale'
import { formatLastSeen, getStatusColor, isUserOnline, type LastSeen } from './last-seen'
import { statusTexts } from './texts'

export type Status = 'online' | 'away' | 'offline'

export interface Seen {
  lastSeen?: LastSeen
  /** Where it is known, it counts, whatever the age of lastSeen. */
  status?: Status | undefined
}

const COLORS: Record<Status, string> = { online: '#10b981', away: '#f59e0b', offline: '#6b7280' }

// Who has just gone is not online, though the table of times begins so.
const GONE_MS = 30_000

interface Reading {
  locale: Locale
  now: number
  timeZone: string
}

export function statusText({ lastSeen, status }: Seen, reading: Reading): string {
  const texts = statusTexts[reading.locale]
  if (status === undefined) return formatLastSeen(lastSeen, reading)
  if (status !== 'offline') return texts[status]
  return formatLastSeen(lastSeen && Math.min(Number(new Date(lastSeen)), reading.now - GONE_MS), reading)
}

export const statusColor = ({ lastSeen, status }: Seen, now: number): string =>
  status === undefined ? getStatusColor(lastSeen, { now }) : COLORS[status]

/** Of somebody of whom only a time is known: here or not. */
export const appearanceOf = ({ lastSeen, status }: Seen, now: number): Status =>
  status ?? (isUserOnline(lastSeen, { now }) ? 'online' : 'offline')

/** Whether the text is about a time that could be told exactly. */
export const isRelative = ({ lastSeen, status }: Seen): boolean =>
  (status === undefined || status === 'offline') && !Number.isNaN(new Date(lastSeen ?? Number.NaN).getTime())
