import 'server-only'
import { Prisma } from '@/lib/db/client'
import { rowsOf } from '@/lib/db/rows-of'
import type { InputOf, OutputOf } from '@/lib/http/endpoint'
import { ClientId, type heartbeat } from '@/lib/presence/contract'
import { LEASE_HIDDEN, LEASE_VISIBLE, REWRITE_AFTER } from '@/lib/presence/timing'
import type { Asker } from '@/lib/users/asker'
import { userColumns, type UserRow } from '@/lib/users/server/read-user'
import {
  BEAT_OF_REQUEST,
  beatStatement,
  beatWithoutTab,
  deleteOutlivedLeases,
  leaseIdWithoutTab,
  type LeaseKey,
  leaveStatement,
  tabBeat,
} from './leases'
import { recheckWhenLeaseEnds } from './sweep'
import { updatePresence, type UpdatedPresence } from './update-presence'

type Input = InputOf<typeof heartbeat>

/** `header` is the page's `X-Client-Id`: the same name for the same tab. */
export async function recordHeartbeat(
  asker: Asker,
  input: Input,
  header: string | null,
): Promise<OutputOf<typeof heartbeat>> {
  const tab = input.client_id ?? (header === null ? null : ClientId.parse(header))
  const key = { userId: asker.id, clientId: tab ?? leaseIdWithoutTab(asker), sessionId: asker.sessionId }
  const own = (await readIfUnchanged(key, input)) ?? (await writeHeartbeat(key, input, tab !== null))
  return {
    message: 'Heartbeat recorded',
    online_status: own.status,
    last_seen: own.last_seen?.toISOString() ?? null,
  }
}

type OwnStatus = Pick<UpdatedPresence, 'status' | 'last_seen'>

/** A heartbeat that says nothing new does not wait in the user's queue: it only reads. */
async function readIfUnchanged(key: LeaseKey, input: Input): Promise<OwnStatus | null> {
  const last = lastBeats.get(textOf(key))
  const isNext = (input.beat ?? NO_BEAT) <= (last?.beat ?? NO_BEAT) + 1
  if (!last || last.rewriteAt < Date.now() || input.leaving || !isNext) return null
  rememberBeat(key, input, last.rewriteAt)
  const { userId, clientId, sessionId } = key
  const { status, visible, live } = input
  const [row] = await rowsOf<UserRow>(Prisma.sql`
    select ${userColumns(userId)} from users u
    join user_presence p on p.user_id = u.id join presence_leases l on l.user_id = u.id
    where u.id = ${userId} and l.client_id = ${clientId} and l.session_id is not distinct from ${sessionId}::uuid
      and (l.status, l.visible, l.live) = (${status}::online_status, ${visible}, ${live}) and l.left_at is null and l.expires_at > now()
      and l.last_beat_at > now() - make_interval(secs => ${REWRITE_AFTER})`)
  return row ?? null
}

async function writeHeartbeat(key: LeaseKey, input: Input, isTab: boolean): Promise<OwnStatus> {
  const changes = [leaseChange(key, input, isTab), deleteOutlivedLeases(key)]
  const [updated] = await updatePresence([key.userId], { changes, seen: true })
  rememberBeat(key, input, Date.now() + REWRITE_AFTER * 1000)
  if (input.leaving) recheckWhenLeaseEnds(updated!)
  return updated!
}

function leaseChange(key: LeaseKey, input: Input, isTab: boolean) {
  const { status, visible, live, beat = null, leaving } = input
  const lastBeat = lastBeats.get(textOf(key))?.beat ?? NO_BEAT
  if (leaving) return leaveStatement(key, beat, lastBeat)
  if (!isTab) return beatStatement([key], beatWithoutTab(status, BEAT_OF_REQUEST), lastBeat)
  const seconds = visible ? LEASE_VISIBLE : LEASE_HIDDEN
  return beatStatement([key], tabBeat({ status, visible, live, beat, seconds }), lastBeat)
}

/**
 * The number of the last beat of each tab that this process has answered. The table does not have it when
 * nothing new was written, and it is needed to recognize an older beat that arrives late.
 */
const lastBeats = new Map<string, LastBeat>()
const REMEMBERED_MAX = 20_000
const NO_BEAT = -1

interface LastBeat {
  beat: number
  /** Until then an unchanged lease is not written again. */
  rewriteAt: number
}

const textOf = ({ userId, clientId }: LeaseKey) => `${String(userId)} ${clientId}`

function rememberBeat(key: LeaseKey, { beat = NO_BEAT }: Input, rewriteAt: number): void {
  if (lastBeats.size >= REMEMBERED_MAX) lastBeats.clear()
  lastBeats.set(textOf(key), { beat: Math.max(beat, lastBeats.get(textOf(key))?.beat ?? NO_BEAT), rewriteAt })
}
