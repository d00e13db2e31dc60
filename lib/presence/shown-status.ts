import type { Locale } from '@/lib/i18n/locale'
import type { OnlineStatus } from '@/lib/users/contract'
import { formatLastSeen, getStatusColor, isUserOnline, type LastSeen } from './last-seen'
import { statusTexts } from './texts'

export interface Seen {
  lastSeen?: LastSeen
  /** If it is known, it counts, however old lastSeen is. */
  status?: OnlineStatus | undefined
}

const COLORS: Record<OnlineStatus, string> = { online: '#10b981', away: '#f59e0b', offline: '#6b7280' }

// formatLastSeen calls the last half minute “online”; a user who is offline is not.
const OFFLINE_MIN_MS = 30_000

interface TextOptions {
  locale: Locale
  now: number
  timeZone: string
}

export function statusText({ lastSeen, status }: Seen, options: TextOptions): string {
  const texts = statusTexts[options.locale]
  if (status === undefined) return formatLastSeen(lastSeen, options)
  if (status !== 'offline') return texts[status]
  return formatLastSeen(
    lastSeen && Math.min(Number(new Date(lastSeen)), options.now - OFFLINE_MIN_MS),
    options,
  )
}

export const statusColor = ({ lastSeen, status }: Seen, now: number): string =>
  status === undefined ? getStatusColor(lastSeen, { now }) : COLORS[status]

/** If only a time is known, a user is online or offline, never away. */
export const appearanceOf = ({ lastSeen, status }: Seen, now: number): OnlineStatus =>
  status ?? (isUserOnline(lastSeen, { now }) ? 'online' : 'offline')

/** Whether the text is about a time, which can also be shown exactly. */
export const isRelative = ({ lastSeen, status }: Seen): boolean =>
  (status === undefined || status === 'offline') && !Number.isNaN(new Date(lastSeen ?? Number.NaN).getTime())
