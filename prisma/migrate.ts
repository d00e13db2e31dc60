import pg from 'pg'
import { applyMigrations } from './schema-engine'

// Any fixed number: who migrates this application's database holds the lock of this name.
const MIGRATION_LOCK = 7_238_011

/** Brings a database up to the schema. Safe when several start at once: one works, the others wait. */
export async function migrate(url: string): Promise<string[]> {
  const guard = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await guard.connect()
  try {
    await guard.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    return await applyMigrations(url)
  } finally {
    await guard.end()
  }
}
