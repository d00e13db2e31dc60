import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'

export interface Migration {
  name: string
  sql: string
}

/** What Prisma notes of a migration, unless it was rolled back. */
interface Note {
  name: string
  isFinished: boolean
}

/** By which `prisma migrate` keeps others out, too. */
const PRISMA_LOCK = 72_707_369

/**
 * Brings a database up to the schema, as `prisma migrate deploy` does: from the same files, by the same table.
 * Safe when several start at once: one works, the others wait.
 */
export async function migrate(url: string, migrations = readMigrations()): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  // A connection that breaks also rejects the statement that waits on it.
  client.on('error', () => undefined)
  await client.connect()
  const applied: string[] = []
  try {
    for (;;) {
      const name = await applyNext(client, migrations)
      if (name === null) return applied
      applied.push(name)
    }
  } finally {
    await client.end()
  }
}

export function readMigrations(): Migration[] {
  const folder = path.join(import.meta.dirname, 'migrations')
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, sql: readFileSync(path.join(folder, name, 'migration.sql'), 'utf8') }))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
}

/**
 * Each in a transaction of its own, with its note: it is applied as a whole or not at all. The lock belongs to the
 * transaction, not to the session, which a pooler would keep when this process has ended.
 */
async function applyNext(client: pg.Client, migrations: Migration[]): Promise<string | null> {
  await client.query('begin')
  const { rows } = await client.query<{ started: Date }>(
    'select clock_timestamp() as started from pg_advisory_xact_lock($1)',
    [PRISMA_LOCK],
  )
  const notes = await readNotes(client)
  const finished = new Set(notes.filter(({ isFinished }) => isFinished).map(({ name }) => name))
  const known = new Set(migrations.map(({ name }) => name))
  const strange = notes.find(({ name, isFinished }) => !isFinished && !known.has(name))
  if (strange) throw new Error(`${strange.name} of another version was begun and not finished`)

  const next = migrations.find(({ name }) => !finished.has(name))
  if (next) {
    await apply(client, next, rows[0]!.started).catch((cause: Error) => {
      const again = notes.some(({ name }) => name === next.name) ? ', which was begun before' : ''
      throw new Error(`${next.name}${again}: ${cause.message}`, { cause })
    })
  }
  await client.query('commit')
  return next?.name ?? null
}

async function readNotes(client: pg.Client): Promise<Note[]> {
  const { rows } = await client.query<{ name: string }>(
    'select tablename as name from pg_tables where schemaname = current_schema() order by 1',
  )
  if (rows.some(({ name }) => name === '_prisma_migrations')) {
    const notes = await client.query<Note>(
      `select migration_name as name, finished_at is not null as "isFinished" from _prisma_migrations
       where rolled_back_at is null`,
    )
    return notes.rows
  }
  if (rows[0]) throw new Error(`it has tables of something else, such as ${rows[0].name}`)
  return []
}

async function apply(client: pg.Client, { name, sql }: Migration, started: Date): Promise<void> {
  await client.query(sql)
  // After the migration: the first makes the schema, where a database has none.
  await client.query(PRISMA_TABLE)
  // Attempts that did not finish, of Prisma's or of an older version.
  await client.query(
    'update _prisma_migrations set rolled_back_at = now() where migration_name = $1 and rolled_back_at is null',
    [name],
  )
  await client.query(
    `insert into _prisma_migrations
       (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     values ($1, $2, $3, $4, clock_timestamp(), 1)`,
    [randomUUID(), createHash('sha256').update(sql).digest('hex'), name, started],
  )
}

const PRISMA_TABLE = `
  create table if not exists _prisma_migrations (
    id varchar(36) primary key not null,
    checksum varchar(64) not null,
    finished_at timestamptz,
    migration_name varchar(255) not null,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz not null default now(),
    applied_steps_count integer not null default 0
  )`
