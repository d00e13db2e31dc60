/** Apart from the rest: a page of either language brings these of both. */
export const lastSeen = {
  online: 'en línea',
  away: 'ausente',
  offline: 'desconectado',
  minutesAgo: (count: number) => `hace ${String(count)} min`,
  hoursAgo: (count: number) => `hace ${String(count)} h`,
  yesterday: 'ayer',
  daysAgo: (count: number) => `hace ${String(count)} d`,
  weeksAgo: (count: number) => `hace ${String(count)} sem`,
}
