import pg from 'pg'
import { applyMigrations, PRISMA_LOCK } from './schema-engine'

// Any fixed number: who migrates this application's database holds the lock of this name.
const MIGRATION_LOCK = 7_238_011

/**
 * Brings a database up to the schema. Safe when several start at once: one works, the others wait. The locks
 * belong to a transaction, not to a session: behind a pooler a session's lock would stay when this has ended.
 */
export async function migrate(url: string): Promise<string[]> {
  const guard = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await guard.connect()
  try {
    await guard.query('begin')
    await guard.query('select pg_advisory_xact_lock($1), pg_advisory_xact_lock($2)', [
      MIGRATION_LOCK,
      PRISMA_LOCK,
    ])
    const applied = await applyMigrations(url)
    await guard.query('commit')
    return applied
  } finally {
    await guard.end()
  }
}
