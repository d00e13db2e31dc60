import { Prisma } from './generated/client'

/** The five-character code of a Postgres error, and the index that it names. */
export interface PostgresError {
  code: string
  index: string | undefined
}

export function postgresError(thrown: unknown): PostgresError | null {
  if (!(thrown instanceof Prisma.PrismaClientKnownRequestError)) return null
  const { cause } = (thrown.meta?.driverAdapterError ?? {}) as AdapterError
  return cause?.originalCode ? { code: cause.originalCode, index: cause.constraint?.index } : null
}

interface AdapterError {
  cause?: { originalCode?: string; constraint?: { index?: string } }
}
