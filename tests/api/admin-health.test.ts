import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as contract from '@/lib/admin/contract'
import { version } from '@/package.json'
import { type App, startApp } from '../support/app'
import { query } from '../support/database'
import { signIn, type Person } from '../support/sign-in'

// What is counted must be known to the last one: an installation of its own.
let app: App
let admin: Person
const sql = (text: string, values: unknown[] = []) => query(app.env['DATABASE_URL']!, text, values)

beforeAll(async () => {
  app = await startApp({ env: { PUSH: 'off' } })
  admin = await signIn(app.url, 'admin')
})
afterAll(() => app.stop())

describe('Y-10 the health of the service', () => {
  it('Y-10 is numbers, and true ones: pages with push and pages that poll, users, sessions, migrations', async () => {
    const ana = await signIn(app.url, 'ana')
    const beto = await signIn(app.url, 'beto')
    await sql('delete from presence_leases')
    const lease = (person: Person, tab: string, live: boolean, seconds: number) =>
      sql(
        `insert into presence_leases (user_id, client_id, status, live, expires_at)
         values ($1, $2, 'online', $3, now() + make_interval(secs => $4))`,
        [person.user.id, tab, live, seconds],
      )
    await lease(ana, 'tab-1', true, 600)
    await lease(ana, 'tab-2', true, 600)
    await lease(beto, 'tab-3', false, 600)
    await lease(beto, 'tab-4', true, -1)
    const [migrations] = await sql('select count(*)::int as done from _prisma_migrations')
    const health = await admin.call(contract.readServiceHealth, {})
    expect(health).toEqual({
      version,
      uptime_seconds: expect.any(Number) as number,
      database: { ok: true, round_trip_ms: expect.any(Number) as number, migrations: migrations!['done'] },
      push: 'off',
      clients: { live: 2, polling: 1 },
      users: 3,
      online: expect.any(Number) as number,
      sessions: 3,
    })
    expect(health.online).toBeGreaterThanOrEqual(2)
  })

  it('Y-10 a failed migration is reported', async () => {
    await sql(`insert into _prisma_migrations (id, checksum, migration_name) values ('x', 'x', 'half')`)
    expect((await admin.call(contract.readServiceHealth, {})).database.ok).toBe(false)
    await sql(`update _prisma_migrations set rolled_back_at = now() where id = 'x'`)
    expect((await admin.call(contract.readServiceHealth, {})).database.ok).toBe(true)
  })
})

it('Y-11 without push a round trip goes to the database and back, and changes nothing', async () => {
  const before = await sql('select * from users order by id')
  const made = await admin.call(contract.makeRoundTrip, { id: crypto.randomUUID() })
  expect(made).toEqual({ database_ms: expect.any(Number) as number, push: 'off', push_ms: null })
  expect(await sql('select * from users order by id')).toEqual(before)
})
