import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { env } from '@/lib/env'
import { PrismaClient } from './generated/client'
import { LimitedClient } from './limited-client'

export { Prisma } from './generated/client'

const MINUTE_MS = 60_000

// One pool a process, also when the development server loads this module anew.
const held = globalThis as { tertuliaPool?: pg.Pool; tertuliaDb?: PrismaClient }

/** Prisma's, and that of `rowsOf`. */
export const pool = (held.tertuliaPool ??= new pg.Pool({
  connectionString: env().DATABASE_URL,
  max: 16,
  // A database that is away is answered with 503 at once, not with a request that hangs.
  connectionTimeoutMillis: 2_000,
  // A connection that is kept keeps its prepared statements, too. Where others need it, it is given back soon.
  idleTimeoutMillis: env().PREPARED_STATEMENTS === 'on' ? 30 * MINUTE_MS : 10_000,
  Client: LimitedClient,
}))

export const db = (held.tertuliaDb ??= new PrismaClient({
  adapter: new PrismaPg(pool, { disposeExternalPool: true }),
  transactionOptions: { maxWait: 2_000, timeout: 10_000 },
}))
