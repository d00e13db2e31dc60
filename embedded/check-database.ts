import pg from 'pg'
import { Problem } from './problem.js'

const TIMEOUT_MS = 5_000

/** Throws one line, without the password, if the configured database cannot be used. */
export async function checkReachable(name: 'DATABASE_URL' | 'DIRECT_URL', url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: TIMEOUT_MS })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select 1')
  } catch (error) {
    throw new Problem(`${name}: cannot use the database at ${addressOf(url)} (${reasonOf(error)}).`)
  } finally {
    void client.end().catch(() => {})
  }
}

function addressOf(url: string): string {
  const { hostname, port, pathname } = URL.parse(url) ?? { hostname: '?', port: '', pathname: '' }
  return `${hostname}:${port || '5432'}${pathname}`
}

function reasonOf(error: unknown): string {
  // If several addresses were tried, the message is empty and the errors are inside.
  if (error instanceof AggregateError) return reasonOf(error.errors[0])
  const { message, code } = error as NodeJS.ErrnoException
  return /timeout expired|connection timeout/.test(message)
    ? `no answer within ${TIMEOUT_MS / 1000} s`
    : (message || code || 'unknown error').split('\n')[0]!
}
