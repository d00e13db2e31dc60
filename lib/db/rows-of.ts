import 'server-only'
import pg from 'pg'
import { pool, type Prisma } from './client'

/**
 * The rows of one statement, by the driver itself: what is asked with every request is spared the time that Prisma
 * takes. The values are those that Prisma's `$queryRaw` answers.
 */
export async function rowsOf<Row extends object>({ text, values }: Prisma.Sql): Promise<Row[]> {
  const { rows } = await pool.query<Row>({ text, values, types })
  return rows
}

const types = { getTypeParser }

// Ids of messages go beyond what the driver takes for safe: it would answer them as text.
function getTypeParser(oid: number, format?: 'text' | 'binary') {
  return oid === pg.types.builtins.INT8 ? BigInt : (pg.types.getTypeParser(oid, format ?? 'text') as unknown)
}
