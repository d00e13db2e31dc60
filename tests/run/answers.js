// Whether a Postgres answers at the address given, to one who may create databases.
import pg from 'pg'

const client = new pg.Client({ connectionString: process.argv[2], connectionTimeoutMillis: 3_000 })
try {
  await client.connect()
  const { rows } = await client.query(
    'select rolcreatedb or rolsuper as may from pg_roles where rolname = current_user',
  )
  process.exitCode = rows[0]?.may ? 0 : 1
} catch {
  process.exitCode = 1
} finally {
  await client.end().catch(() => {})
}
