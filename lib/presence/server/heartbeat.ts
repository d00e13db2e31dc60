import 'server-only'
import type { InputOf, OutputOf } from '@/lib/http/endpoint'
import { ClientId, type heartbeat } from '@/lib/presence/contract'
import { LEASE_HIDDEN, LEASE_VISIBLE, WRITTEN_EVERY } from '@/lib/presence/lease'
import type { Asker } from '@/lib/users/asker'
import {
  beatWithoutTab,
  leaseIdWithoutTab,
  type LeaseKey,
  beatStatement,
  leaveStatement,
  OF_REQUEST,
  deleteOutlivedLeases,
  tabBeat,
} from './leases'
import { recheckWhenLeaseEnds } from './recheck-later'
import { readIfUnchanged } from './unchanged-heartbeat'
import { updatePresence, type UpdatedPresence } from './update-presence'

type Input = InputOf<typeof heartbeat>

/** `header` is the page's `X-Client-Id`: the same name for the same tab. */
export async function recordHeartbeat(
  asker: Asker,
  input: Input,
  header: string | null,
): Promise<OutputOf<typeof heartbeat>> {
  const tab = input.client_id ?? (header === null ? null : ClientId.parse(header))
  const who = { userId: asker.id, clientId: tab ?? leaseIdWithoutTab(asker), sessionId: asker.sessionId }
  const now = (await unchanged(who, input)) ?? (await written(who, input, tab !== null))
  return {
    message: 'Heartbeat recorded',
    online_status: now.status,
    last_seen: now.last_seen?.toISOString() ?? null,
  }
}

type Now = Pick<UpdatedPresence, 'status' | 'last_seen'>

/** A flood of beats that say nothing new waits for nobody's turn, and is looked up only. */
async function unchanged(who: LeaseKey, input: Input): Promise<Now | null> {
  const said = latest.get(keyOf(who))
  if (!said || said.until < Date.now() || input.leaving || (input.beat ?? NONE) > said.beat + 1) return null
  remember(who, input, said.until)
  return readIfUnchanged(who, input)
}

async function written(who: LeaseKey, input: Input, isTab: boolean): Promise<Now> {
  const changes = [changeOf(who, input, isTab), deleteOutlivedLeases(who)]
  const [settled] = await updatePresence([who.userId], { changes, seen: true })
  remember(who, input, Date.now() + WRITTEN_EVERY * 1000)
  if (input.leaving) recheckWhenLeaseEnds(settled!)
  return settled!
}

function changeOf(who: LeaseKey, input: Input, isTab: boolean) {
  const { status, visible, live, beat = null, leaving } = input
  const known = latest.get(keyOf(who))?.beat ?? NONE
  if (leaving) return leaveStatement(who, beat, known)
  if (!isTab) return beatStatement(who, beatWithoutTab(status, OF_REQUEST), known)
  const seconds = visible ? LEASE_VISIBLE : LEASE_HIDDEN
  return beatStatement(who, tabBeat({ status, visible, live, beat, seconds }), known)
}

/**
 * The latest beat of each tab that came here: of those that said nothing new the table knows nothing,
 * and without this it would have to be written to tell them from a beat that is still under way.
 */
const latest = new Map<string, Said>()
const REMEMBERED_AT_MOST = 20_000
const NONE = -1

interface Said {
  beat: number
  /** Until then what was written is not written again. */
  until: number
}

const keyOf = ({ userId, clientId }: LeaseKey) => `${String(userId)} ${clientId}`

function remember(who: LeaseKey, { beat = NONE }: Input, until: number): void {
  if (latest.size >= REMEMBERED_AT_MOST) latest.clear()
  latest.set(keyOf(who), { beat: Math.max(beat, latest.get(keyOf(who))?.beat ?? NONE), until })
}
