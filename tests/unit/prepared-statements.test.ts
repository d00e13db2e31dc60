import pg from 'pg'
import { expect, test } from 'vitest'
import { PreparedStatements } from '@/lib/db/prepared-statements'
import { freshDatabase } from '../support/database'

test('D-15 a connection keeps what it sees again', async () => {
  const client = new pg.Client({ connectionString: await freshDatabase('empty') })
  const prepared = new PreparedStatements()
  const ask = (text: string, values: unknown[]) =>
    client.query(prepared.named({ text, values }) as pg.QueryConfig)
  await client.connect()
  try {
    for (const value of [1, 2, 3]) {
      expect((await ask('select $1::int as value', [value])).rows).toEqual([{ value }])
    }
    await ask('select $1::int + $2::int', [1, 2])
    await ask('select 1', [])
    const { rows } = await client.query('select statement from pg_prepared_statements')
    expect(rows).toEqual([{ statement: 'select $1::int as value' }])
  } finally {
    await client.end()
  }
})

test('D-15 no more than a hundred, and none twice', () => {
  const prepared = new PreparedStatements()
  const nameOf = (n: number) =>
    (prepared.named({ text: `select $1 + ${String(n)}`, values: [1] }) as { name?: string }).name
  const twice = Array.from({ length: 150 }, (_, n) => [nameOf(n), nameOf(n)])
  expect(twice.every(([first]) => first === undefined)).toBe(true)
  const names = twice.flatMap(([, second]) => second ?? [])
  expect(new Set(names).size).toBe(100)
})
