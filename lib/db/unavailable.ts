/** True of the errors that mean "the database cannot answer now", not "the question was wrong". */
export function isDatabaseUnavailable(thrown: unknown): boolean {
  for (let error = thrown, depth = 0; error instanceof Error && depth < 5; error = error.cause, depth += 1) {
    const { code, meta } = error as {
      code?: unknown
      meta?: { code?: unknown; driverAdapterError?: unknown }
    }
    if (AWAY.has(String(code)) || AWAY.has(String(meta?.code)) || AWAY_TEXT.test(error.message)) return true
    if (meta?.driverAdapterError && isDatabaseUnavailable(meta.driverAdapterError)) return true
  }
  return false
}

const AWAY = new Set([
  // the network
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EHOSTUNREACH', 'ETIMEDOUT', 'EPIPE', 'EAI_AGAIN'],
  // Prisma: unreachable, timed out, closed, no connection free, no transaction free
  ...['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028'],
  // Postgres: shutting down, crashed, starting, too many clients, full disk, read-only, cancelled
  ...['57P01', '57P02', '57P03', '53300', '53100', '25006', '57014', '08006', '08001', '08003'],
])
const AWAY_TEXT =
  /DatabaseNotReachable|SocketTimeout|ConnectionClosed|TooManyConnections|timeout exceeded when trying to connect|Query read timeout|Connection terminated|Can't reach database/
