import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { migrate } from '../../prisma/migrate'
import { given } from './given'

export interface Server {
  server: string
  prefix: string
}

/** A database of one's own: as the migrations leave it, or with nothing in it. Dropped with the run. */
export async function freshDatabase(content: 'migrated' | 'empty' = 'migrated'): Promise<string> {
  const server = given('server')
  const prefix = given('prefix')
  const name = `${prefix}_${randomBytes(5).toString('hex')}`
  const template = content === 'migrated' ? `${prefix}_template` : 'template0'
  await query(server, `create database ${name} template ${template}`)
  return named(server, name)
}

/** Migrated once; copying it takes a twentieth of migrating anew. */
export async function makeTemplate({ server, prefix }: Server): Promise<void> {
  const name = `${prefix}_template`
  await query(server, `create database ${name} template template0 encoding 'UTF8'`)
  await migrate(named(server, name))
  // A database with somebody connected cannot be copied.
  await query(server, `alter database ${name} allow_connections false`)
  await query(server, 'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name])
}

export async function dropDatabases({ server, prefix }: Server): Promise<void> {
  const rows = await query<{ name: string }>(
    server,
    `select datname as name from pg_database where starts_with(datname, $1)`,
    [`${prefix}_`],
  )
  for (const { name } of rows) await query(server, `drop database if exists ${name} with (force)`)
}

/** One statement on a connection of its own. */
export async function query<Row extends pg.QueryResultRow>(
  url: string,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    return (await client.query<Row>(sql, values)).rows
  } finally {
    await client.end()
  }
}

function named(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}
