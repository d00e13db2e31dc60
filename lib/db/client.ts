import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '@/lib/env'
import { PrismaClient } from './generated/client'
import { LimitedClient } from './limited-client'

export { Prisma } from './generated/client'

// One pool a process, also when the development server loads this module anew.
const held = globalThis as { tertuliaDb?: PrismaClient }

export const db = (held.tertuliaDb ??= new PrismaClient({
  adapter: new PrismaPg({
    connectionString: env().DATABASE_URL,
    max: 16,
    // A database that is away is answered with 503 at once, not with a request that hangs.
    connectionTimeoutMillis: 2_000,
    Client: LimitedClient,
  }),
  transactionOptions: { maxWait: 2_000, timeout: 10_000 },
}))
