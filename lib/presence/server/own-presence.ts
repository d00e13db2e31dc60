import 'server-only'
import { db } from '@/lib/db/client'
import type { InputOf, OutputOf } from '@/lib/http/endpoint'
import type { ownPresence } from '@/lib/presence/contract'
import type { Asker } from '@/lib/users/asker'
import type { OnlineStatus, updateMe } from '@/lib/users/contract'
import { me, update } from '@/lib/users/server/me'
import { HIGHEST_LEASE_FIRST, LEASE_STATUS, setStatusHolds } from '@/lib/users/server/presence-rule'
import { ANYBODY, presenceOf, userColumns, type UserRow } from '@/lib/users/server/read-user'
import { publishEstado } from './publish-estado'
import { publishStatus, updatePresence } from './update-presence'

type Answer = OutputOf<typeof ownPresence>

/** How the asker appears, and why: all leases, and which of them or which setting decides. */
export async function readOwnPresence(asker: Asker): Promise<Answer> {
  const rows = await readRows(asker.id)
  const leases = rows.filter((row) => row.client_id !== null)
  const user = rows[0]!
  const decidedBy = user.is_set ? 'admin' : leases.some((lease) => lease.counts) ? 'lease' : 'nobody'
  return {
    ...presenceOf(user.is_set ? user.set_status! : user.lease_status, user.own_last_seen),
    decided_by: decidedBy,
    set_by_admin: user.is_set ? { status: user.set_status!, at: user.set_status_at!.toISOString() } : null,
    seen_by_others: presenceOf(user.status, user.last_seen),
    hide_last_seen: user.hide_last_seen,
    appear_offline_until: user.appears_until?.toISOString() ?? null,
    leases: leases.map((lease) => ({
      client_id: lease.client_id === (lease.session_id ?? '') ? null : lease.client_id,
      status: lease.tab_status,
      visible: lease.visible,
      live: lease.live,
      last_beat_at: lease.last_beat_at.toISOString(),
      expires_at: lease.expires_at.toISOString(),
      left_at: lease.left_at?.toISOString() ?? null,
      user_agent: lease.user_agent,
      counts: lease.counts,
      decides: decidedBy === 'lease' && lease.counts && lease.is_highest,
      current: lease.session_id !== null && lease.session_id === asker.sessionId,
    })),
  }
}

interface Row extends UserRow {
  own_last_seen: Date | null
  hide_last_seen: boolean
  appears_until: Date | null
  set_status: OnlineStatus | null
  set_status_at: Date | null
  lease_status: OnlineStatus
  is_set: boolean
  /** Null where the user has no lease; then what follows is null, too. */
  client_id: string | null
  session_id: string | null
  tab_status: OnlineStatus
  visible: boolean
  live: boolean
  last_beat_at: Date
  expires_at: Date
  left_at: Date | null
  user_agent: string | null
  counts: boolean
  is_highest: boolean
}

/** One row for each lease, so that all of them are read at the same moment. */
const readRows = (userId: number) => db.$queryRaw<Row[]>`
  with me as materialized (
    select ${userColumns(ANYBODY)}, p.last_seen as own_last_seen, u.hide_last_seen,
      case when u.appear_offline_until > now() then u.appear_offline_until end as appears_until,
      p.set_status, p.set_status_at, ${LEASE_STATUS} as lease_status,
      coalesce(${setStatusHolds(LEASE_STATUS)}, false) as is_set
    from users u left join user_presence p on p.user_id = u.id where u.id = ${userId}
  )
  select me.*, l.client_id, l.session_id, l.status as tab_status, l.visible, l.live, l.last_beat_at, l.expires_at,
    l.left_at, s.user_agent, l.expires_at > now() as counts,
    row_number() over (order by ${HIGHEST_LEASE_FIRST}) = 1 as is_highest
  from me left join presence_leases l on l.user_id = me.id left join sessions s on s.id = l.session_id
  order by l.expires_at desc, l.client_id limit 200`

/** Changes the asker, and at once publishes what others now see differently. */
export async function changeMe(asker: Asker, input: InputOf<typeof updateMe>) {
  const { hide_last_seen: hide, appear_offline_until: until } = input
  const hidBefore = hide !== undefined && (await hidesLastSeen(asker.id))
  const answer = await update(asker, input)
  if (input.estado !== undefined) await publishEstado(asker.id, answer.user.estado)
  if (hide === undefined && until === undefined) return answer
  const [updated] = await updatePresence([asker.id])
  if (hide !== undefined && hide !== hidBefore && updated && !updated.changed) await publishStatus(updated)
  return me(asker)
}

async function hidesLastSeen(id: number): Promise<boolean> {
  const [row] = await db.$queryRaw<Array<{ hide_last_seen: boolean }>>`
    select hide_last_seen from users where id = ${id}`
  return row?.hide_last_seen ?? false
}
