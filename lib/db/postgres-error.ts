import pg from 'pg'

/** What Postgres, or a pooler in front of it, said. */
export interface PostgresError {
  /** The five characters that name the kind of error. */
  code: string
  message: string
  /** The connection ended with it. */
  isFatal: boolean
  /** The index that was in the way. */
  index: string | undefined
}

/**
 * The driver throws it as it is. Prisma's adapter keeps it in a plain object, below its own error, which is below the
 * one that Prisma throws.
 */
export function postgresError(thrown: unknown): PostgresError | null {
  if (thrown instanceof pg.DatabaseError) return ofDriver(thrown)
  const adapterError = (thrown as PrismaError | null)?.meta?.driverAdapterError ?? thrown
  const said = (adapterError as AdapterError | null)?.cause
  if (!said?.originalCode) return null
  return {
    code: said.originalCode,
    message: said.originalMessage ?? '',
    isFatal: isFatal(said.severity),
    index: said.constraint?.index,
  }
}

const ofDriver = ({ code = '', message, severity, constraint }: pg.DatabaseError): PostgresError => ({
  code,
  message,
  isFatal: isFatal(severity),
  index: constraint,
})

const isFatal = (severity: string | undefined) => severity === 'FATAL' || severity === 'PANIC'

interface PrismaError {
  meta?: { driverAdapterError?: unknown }
}
interface AdapterError {
  cause?: {
    originalCode?: string
    originalMessage?: string
    severity?: string
    constraint?: { index?: string }
  }
}
