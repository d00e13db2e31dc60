import 'server-only'
import { db } from '@/lib/db/client'
import type { OutputOf } from '@/lib/http/endpoint'
import type { ownPresence } from '@/lib/presence/contract'
import { judge, type SetStatus, type Status } from '@/lib/presence/lease'
import type { Asker } from '@/lib/users/asker'
import { presenceOf, userColumns, type UserRow } from '@/lib/users/server/read-user'

type Answer = OutputOf<typeof ownPresence>

/** Why one appears as one does: everything that is judged, and the judgement. */
export async function readOwnPresence(asker: Asker): Promise<Answer> {
  const [me, leases] = await Promise.all([readSettings(asker.id), readLeases(asker.id)])
  const judged = judge(leases, setStatusOf(me), me.now)
  return {
    ...presenceOf(judged.status, me.seen),
    decided_by: judged.decidedBy,
    set_by_admin:
      judged.decidedBy === 'admin' ? { status: me.set_status!, at: me.set_status_at!.toISOString() } : null,
    seen_by_others: presenceOf(me.status, me.last_seen),
    hide_last_seen: me.hide_last_seen,
    appear_offline_until: me.appears_until?.toISOString() ?? null,
    leases: leases.map((lease) => ({
      client_id: lease.client_id === (lease.session_id ?? '') ? null : lease.client_id,
      status: lease.status,
      visible: lease.visible,
      live: lease.live,
      last_beat_at: lease.last_beat_at.toISOString(),
      expires_at: lease.expiresAt.toISOString(),
      left_at: lease.left_at?.toISOString() ?? null,
      user_agent: lease.user_agent,
      counts: lease.expiresAt > me.now,
      decides: judged.decidedBy === 'lease' && lease === judged.lease,
      current: lease.session_id !== null && lease.session_id === asker.sessionId,
    })),
  }
}

interface Settings extends UserRow {
  now: Date
  seen: Date | null
  hide_last_seen: boolean
  appears_until: Date | null
  set_status: Status | null
  set_status_at: Date | null
  set_status_base: Status | null
}

// Nobody has this id: what such a viewer sees, everybody else does.
const ANYBODY = 0

async function readSettings(id: number): Promise<Settings> {
  const [row] = await db.$queryRaw<Settings[]>`
    select ${userColumns(ANYBODY)}, now() as now, p.last_seen as seen, u.hide_last_seen,
      case when u.appear_offline_until > now() then u.appear_offline_until end as appears_until,
      p.set_status, p.set_status_at, p.set_status_base
    from users u left join user_presence p on p.user_id = u.id where u.id = ${id}`
  return row!
}

function setStatusOf({
  set_status: status,
  set_status_at: at,
  set_status_base: base,
}: Settings): SetStatus | null {
  return status && at && base ? { status, at, base } : null
}

interface LeaseRow {
  client_id: string
  session_id: string | null
  status: Status
  visible: boolean
  live: boolean
  last_beat_at: Date
  left_at: Date | null
  expiresAt: Date
  user_agent: string | null
}

const readLeases = (userId: number) => db.$queryRaw<LeaseRow[]>`
  select l.client_id, l.session_id, l.status, l.visible, l.live, l.last_beat_at, l.left_at,
    l.expires_at as "expiresAt", s.user_agent
  from presence_leases l left join sessions s on s.id = l.session_id
  where l.user_id = ${userId} order by l.expires_at desc, l.client_id limit 200`
