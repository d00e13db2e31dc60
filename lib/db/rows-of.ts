import 'server-only'
import type { Socket } from 'node:net'
import pg from 'pg'
import { pool, type Prisma } from './client'

/**
 * The rows of one statement, by the driver itself: what is asked with every request is spared the time that Prisma
 * takes. The values are those that Prisma's `$queryRaw` answers.
 */
export async function rowsOf<Row extends object>(statement: Prisma.Sql): Promise<Row[]> {
  const { rows } = await pool.query<Row>(asQuery(statement))
  return rows
}

/** Of the last of several statements, in one transaction; they go to the database together, and none waits here. */
export async function rowsOfTransaction<Row extends object>(statements: Prisma.Sql[]): Promise<Row[]> {
  const client = (await pool.connect()) as pg.PoolClient & Pipelined
  const queries = [{ text: 'BEGIN' }, ...statements.map(asQuery), { text: 'COMMIT' }]
  try {
    const { stream } = client.connection
    client.pipeline = true
    stream.cork()
    const asked = queries.map((query) => client.query<Row>(query))
    stream.uncork()
    const answers = await Promise.allSettled(asked)
    const failed = answers.find((answer) => answer.status === 'rejected')
    // The COMMIT of a transaction that has failed takes it back.
    if (failed) throw failed.reason
    return (await asked.at(-2)!).rows
  } finally {
    client.pipeline = false
    client.release()
  }
}

/** What a client of the driver can do, though its types do not say so. */
interface Pipelined {
  pipeline: boolean
  connection: { stream: Socket }
}

const asQuery = ({ text, values }: Prisma.Sql) => ({ text, values, types: { getTypeParser } })

// Ids of messages go beyond what the driver takes for safe: it would answer them as text.
function getTypeParser(oid: number, format?: 'text' | 'binary') {
  return oid === pg.types.builtins.INT8 ? BigInt : (pg.types.getTypeParser(oid, format ?? 'text') as unknown)
}
