import { postgresError, type PostgresError } from './postgres-error'

/** True of the errors that mean "the database cannot answer now", not "the question was wrong". */
export function isDatabaseUnavailable(thrown: unknown): boolean {
  return unavailableReason(thrown) !== null
}

/** Why the database cannot answer now, for the log; null if that is not what the error means. */
export function unavailableReason(thrown: unknown): string | null {
  const said = postgresError(thrown)
  if (said) return isOfServer(said) ? `${said.code} ${said.message}` : null
  for (let error = thrown, depth = 0; error instanceof Error && depth < 5; error = error.cause, depth += 1) {
    const { code, meta } = error as { code?: unknown; meta?: { driverAdapterError?: unknown } }
    const reason = meta?.driverAdapterError ? unavailableReason(meta.driverAdapterError) : null
    if (reason) return reason
    if (AWAY.has(String(code)) || AWAY_TEXT.test(error.message)) return wordsOf(error)
  }
  return null
}

/** Prisma puts the source of the call before its words. */
function wordsOf({ message, cause }: Error): string {
  const { host, port } = (cause ?? {}) as { host?: string; port?: number }
  const words = message.trim().split('\n').at(-1)!.slice(0, 200)
  return host ? `${words} ${host}:${String(port)}` : words
}

const AWAY = new Set([
  // the network
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EHOSTUNREACH', 'ETIMEDOUT', 'EPIPE', 'EAI_AGAIN'],
  // Prisma: unreachable, timed out, closed, no connection free, no transaction free
  ...['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028'],
])
const AWAY_TEXT =
  /DatabaseNotReachable|SocketTimeout|ConnectionClosed|TooManyConnections|timeout exceeded when trying to connect|Query read timeout|Connection terminated|is not queryable|Can't reach database/

/** What is wrong with the server, or with how we reach it, and with no single statement. */
const isOfServer = ({ code, isFatal }: PostgresError): boolean =>
  isFatal || SERVER_CODES.has(code) || (SERVER_CLASSES.has(code.slice(0, 2)) && code !== PROTOCOL_VIOLATION)

// The connection; who one is; no room or memory left; somebody stopped it; a disk that fails.
const SERVER_CLASSES = new Set(['08', '28', '53', '57', '58'])
// A statement that the driver sent wrongly has this code, too; but then it is not fatal.
const PROTOCOL_VIOLATION = '08P01'
// There is no such database; read-only; a transaction that was idle or took too long; a lock not had in time.
const SERVER_CODES = new Set(['3D000', '25006', '25P03', '25P04', '55P03'])
