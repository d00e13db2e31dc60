import path from 'node:path'
import { expect, it } from 'vitest'
import { migrate, readMigrations } from '../../prisma/migrate'
import { catalogueOf } from '../support/catalogue'
import { freshDatabase, query } from '../support/database'
import { given } from '../support/given'
import { schemaSql } from '../support/prisma-engine'
import { startNode } from '../support/process'

// What the schema language cannot say, and Prisma's own table.
const EXTRAS =
  /\b(_prisma_migrations|chats_one_general|messages_deleted|user_presence_(here|gone|set)|users_appearing_offline)\b/

it('D-1 the migrations lead to schema.prisma and to nothing else', async () => {
  const [migrated, described] = await Promise.all([freshDatabase('empty'), freshDatabase('empty')])
  await migrate(migrated)
  await query(described, await schemaSql(described))

  const reached = await catalogueOf(migrated)
  const wanted = await catalogueOf(described)
  expect(wanted.columns.length).toBeGreaterThan(0)
  for (const part of ['columns', 'indexes', 'constraints', 'enums'] as const) {
    expect(
      reached[part].filter((line) => !EXTRAS.test(line)),
      part,
    ).toEqual(wanted[part])
  }
})

it('D-2 two that migrate an empty database at once both succeed, and it is migrated once', async () => {
  const url = await freshDatabase('empty')
  const script = path.join(import.meta.dirname, '../support/migrate-once.ts')
  const start = () => startNode({ args: ['--import', 'tsx', script, url], folder: given('folder') })
  const both = [start(), start()]
  const codes = await Promise.all(both.map(({ exited }) => exited))

  expect(codes, both.map(({ output }) => output()).join('\n')).toEqual([0, 0])
  expect(await generals(url)).toBe(1)
  const twice = await query(
    url,
    'select migration_name from _prisma_migrations group by 1 having count(*) > 1',
  )
  expect(twice).toEqual([])
})

it('D-2 of many that migrate at once each migration is applied by one', async () => {
  const url = await freshDatabase('empty')
  const applied = await Promise.all(Array.from({ length: 8 }, () => migrate(url)))
  expect(applied.flat().sort()).toEqual(readMigrations().map(({ name }) => name))
})

it('D-2 migrating again changes nothing', async () => {
  const url = await freshDatabase()
  const before = await catalogueOf(url)
  expect(await migrate(url)).toEqual([])
  expect(await catalogueOf(url)).toEqual(before)
  expect(await generals(url)).toBe(1)
})

it('D-3 the database refuses a second General', async () => {
  const url = await freshDatabase()
  const second = query(url, `insert into chats (type, name) values ('general', 'Another')`)
  await expect(second).rejects.toThrow('chats_one_general')
  expect(await generals(url)).toBe(1)
})

async function generals(url: string): Promise<number> {
  return (await query(url, `select id from chats where type = 'general'`)).length
}
