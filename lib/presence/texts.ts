const es = {
  online: 'en línea',
  away: 'ausente',
  offline: 'desconectado',
  minutesAgo: (count: number) => `hace ${String(count)} min`,
  hoursAgo: (count: number) => `hace ${String(count)} h`,
  yesterday: 'ayer',
  daysAgo: (count: number) => `hace ${String(count)} d`,
  weeksAgo: (count: number) => `hace ${String(count)} sem`,
}

const en: typeof es = {
  online: 'online',
  away: 'away',
  offline: 'offline',
  minutesAgo: (count) => `${String(count)}m ago`,
  hoursAgo: (count) => `${String(count)}h ago`,
  yesterday: 'yesterday',
  daysAgo: (count) => `${String(count)}d ago`,
  weeksAgo: (count) => `${String(count)}w ago`,
}

export const statusTexts = { es, en }
