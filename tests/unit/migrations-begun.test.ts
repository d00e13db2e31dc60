import { describe, expect, it } from 'vitest'
import { migrate, readMigrations } from '../../prisma/migrate'
import { catalogueOf } from '../support/catalogue'
import { freshDatabase, query } from '../support/database'
import { migrateWithPrisma } from '../support/prisma-engine'

const all = readMigrations()
const names = all.map(({ name }) => name)
const last = all.at(-1)!

it('D-10 of a migration that fails nothing stays, of those before it everything', async () => {
  const url = await freshDatabase('empty')
  const failing = { name: '29990101000000_half', sql: 'create table half (id int);\nselect 1 / 0;' }
  await expect(migrate(url, [...all, failing])).rejects.toThrow(/^29990101000000_half: division by zero$/)
  expect(await namesIn(url)).toEqual(names)
  expect((await catalogueOf(url)).columns.filter((line) => line.startsWith('half.'))).toEqual([])
  expect(await migrate(url)).toEqual([])
})

it('D-10 nothing stays of one that cannot be noted either', async () => {
  const url = await freshDatabase('empty')
  const unnoted = { name: `29990101000000_${'long'.repeat(99)}`, sql: 'create table half (id int)' }
  await expect(migrate(url, [...all, unnoted])).rejects.toThrow(/value too long/)
  expect((await catalogueOf(url)).columns.filter((line) => line.startsWith('half.'))).toEqual([])
})

it('D-10 a body with semicolons is one statement', async () => {
  const url = await freshDatabase('empty')
  const sql = 'create function two() returns int language plpgsql as $$ begin perform 1; return 2; end $$;'
  await migrate(url, [...all, { name: '29990101000000_function', sql }])
  expect(await query(url, 'select two()')).toEqual([{ two: 2 }])
})

describe('D-11 Prisma and this go on where the other stopped', () => {
  it.each([...names.keys(), names.length])('D-11 after %i of the migrations', async (count) => {
    const [byPrisma, byThis] = await Promise.all([freshDatabase('empty'), freshDatabase('empty')])
    expect(await migrateWithPrisma(byPrisma, all.slice(0, count))).toEqual(names.slice(0, count))
    expect(await migrate(byThis, all.slice(0, count))).toEqual(names.slice(0, count))
    expect(await migrate(byPrisma)).toEqual(names.slice(count))
    expect(await migrateWithPrisma(byThis, all)).toEqual(names.slice(count))

    expect(await catalogueOf(byThis)).toEqual(await catalogueOf(byPrisma))
    expect(await notesIn(byThis)).toEqual(await notesIn(byPrisma))
    expect(await migrateWithPrisma(byPrisma, all)).toEqual([])
    expect(await migrate(byThis)).toEqual([])
  })
})

describe('D-12 a migration that was begun and not finished', () => {
  it('D-12 is applied if nothing of it was', async () => {
    const url = await allButTheLast()
    await begin(url, last.name)
    expect(await migrate(url)).toEqual([last.name])
    expect(await namesIn(url)).toEqual(names)
    expect(await migrateWithPrisma(url, all)).toEqual([])
  })

  it('D-12 is applied if it was rolled back by hand, and that note stays as it is', async () => {
    const url = await allButTheLast()
    await begin(url, last.name)
    await query(url, `update _prisma_migrations set rolled_back_at = '2026-01-01Z' where finished_at is null`)
    expect(await migrate(url)).toEqual([last.name])
    const kept = await query(url, `select 1 from _prisma_migrations where rolled_back_at = '2026-01-01Z'`)
    expect(kept).toHaveLength(1)
  })

  it('D-12 is named if half of it was applied', async () => {
    const url = await allButTheLast()
    const half = `${last.sql.slice(0, last.sql.indexOf(';') + 1)}\nselect 1 / 0;`
    await expect(migrateWithPrisma(url, [...all.slice(0, -1), { ...last, sql: half }])).rejects.toThrow()
    const before = await catalogueOf(url)
    await expect(migrate(url)).rejects.toThrow(
      new RegExp(`^${last.name}, which was begun before: .*already exists$`),
    )
    expect(await catalogueOf(url)).toEqual(before)
    expect(await namesIn(url)).toEqual(names.slice(0, -1))
  })

  it('D-12 is named if this version does not know it', async () => {
    const url = await allButTheLast()
    await begin(url, '29990101000000_newer')
    await expect(migrate(url)).rejects.toThrow('29990101000000_newer of another version was begun and not')
    expect(await namesIn(url)).toEqual(names.slice(0, -1))
  })
})

it('D-13 a database with tables of something else is left as it is', async () => {
  const url = await freshDatabase('empty')
  await query(url, 'create table orders (id int)')
  await expect(migrate(url)).rejects.toThrow('it has tables of something else, such as orders')
  expect((await catalogueOf(url)).columns).toEqual(['orders.id integer default none'])
})

it('D-13 one without a schema gets one', async () => {
  const url = await freshDatabase('empty')
  await query(url, 'drop schema public')
  expect(await migrate(url)).toEqual(names)
})

async function allButTheLast(): Promise<string> {
  const url = await freshDatabase('empty')
  await migrate(url, all.slice(0, -1))
  return url
}

const begin = (url: string, name: string) =>
  query(url, `insert into _prisma_migrations (id, checksum, migration_name) values ($1, 'of then', $2)`, [
    crypto.randomUUID(),
    name,
  ])

const notesIn = (url: string) =>
  query<{ name: string }>(
    url,
    `select migration_name as name, checksum, logs, rolled_back_at, applied_steps_count, started_at <= finished_at as ended
     from _prisma_migrations where finished_at is not null order by started_at`,
  )

const namesIn = async (url: string) => (await notesIn(url)).map(({ name }) => name)
