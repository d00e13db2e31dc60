import 'server-only'
import type { ServiceHealth } from '@/lib/admin/contract'
import { db, Prisma } from '@/lib/db/client'
import { health } from '@/lib/health/server/health'
import { measure } from './stopwatch'

/** Only numbers: no names and no settings. */
export async function serviceHealth(): Promise<ServiceHealth> {
  const { push, version } = await health()
  const { result: migrations, ms } = await measure(readMigrations)
  const [{ live, polling, ...counts }] = await db.$queryRaw<[Counts]>(countStatement)
  return {
    version,
    uptime_seconds: Math.floor(process.uptime()),
    database: { ok: migrations.broken === 0, round_trip_ms: ms, migrations: migrations.done },
    push,
    clients: { live, polling },
    ...counts,
  }
}

async function readMigrations() {
  const [row] = await db.$queryRaw<[{ done: number; broken: number }]>`
    select count(*) filter (where finished_at is not null)::int as done,
      count(*) filter (where finished_at is null and rolled_back_at is null)::int as broken
    from _prisma_migrations`
  return row
}

type Counts = ServiceHealth['clients'] & Pick<ServiceHealth, 'users' | 'online' | 'sessions'>

// Pages report with each heartbeat whether they are live. Callers without a tab do not, and are not counted.
const countStatement = Prisma.sql`
  with living_leases as (
    select user_id, live, left_at is null and client_id not in ('', coalesce(session_id::text, '')) as is_page
    from presence_leases where expires_at > now()
  )
  select count(*) filter (where is_page and live)::int as live,
    count(*) filter (where is_page and not live)::int as polling,
    count(distinct user_id)::int as online,
    (select count(*)::int from users) as users,
    (select count(*)::int from sessions where revoked_at is null and expires_at > now()) as sessions
  from living_leases`
