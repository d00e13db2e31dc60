import type { lastSeen as spanish } from '@/lib/i18n/es/last-seen'

export const lastSeen: typeof spanish = {
  online: 'online',
  away: 'away',
  offline: 'offline',
  minutesAgo: (count) => `${String(count)}m ago`,
  hoursAgo: (count) => `${String(count)}h ago`,
  yesterday: 'yesterday',
  daysAgo: (count) => `${String(count)}d ago`,
  weeksAgo: (count) => `${String(count)}w ago`,
}
