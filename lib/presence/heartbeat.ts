import 'server-only'
import type { Asker } from '@/lib/auth/asker'
import type { InputOf, OutputOf } from '@/lib/http/contract'
import { ClientId, type heartbeat } from './contract'
import { judgeAgain } from './departure'
import { LEASE_HIDDEN, LEASE_VISIBLE, WRITTEN_EVERY } from './lease'
import {
  bareBeat,
  bareId,
  type Beating,
  beatStatement,
  leaveStatement,
  OF_REQUEST,
  outlivedLeases,
  tabBeat,
} from './leases'
import { readFresh } from './fresh'
import { settle, type Settled } from './settle'

type Input = InputOf<typeof heartbeat>

/** `header` is the page's `X-Client-Id`: the same name for the same tab. */
export async function beat(
  asker: Asker,
  input: Input,
  header: string | null,
): Promise<OutputOf<typeof heartbeat>> {
  const tab = input.client_id ?? (header === null ? null : ClientId.parse(header))
  const who = { userId: asker.id, clientId: tab ?? bareId(asker), sessionId: asker.sessionId }
  const now = (await unchanged(who, input)) ?? (await written(who, input, tab !== null))
  return {
    message: 'Heartbeat recorded',
    online_status: now.status,
    last_seen: now.last_seen?.toISOString() ?? null,
  }
}

type Now = Pick<Settled, 'status' | 'last_seen'>

/** A flood of beats that say nothing new waits for nobody's turn, and is looked up only. */
async function unchanged(who: Beating, input: Input): Promise<Now | null> {
  const said = latest.get(keyOf(who))
  if (!said || said.until < Date.now() || input.leaving || (input.beat ?? NONE) > said.beat + 1) return null
  remember(who, input, said.until)
  return readFresh(who, input)
}

async function written(who: Beating, input: Input, isTab: boolean): Promise<Now> {
  const changes = [changeOf(who, input, isTab), outlivedLeases(who)]
  const [settled] = await settle([who.userId], { changes, seen: true })
  remember(who, input, Date.now() + WRITTEN_EVERY * 1000)
  if (input.leaving) judgeAgain(settled!)
  return settled!
}

function changeOf(who: Beating, input: Input, isTab: boolean) {
  const { status, visible, live, beat = null, leaving } = input
  const known = latest.get(keyOf(who))?.beat ?? NONE
  if (leaving) return leaveStatement(who, beat, known)
  if (!isTab) return beatStatement(who, bareBeat(status, OF_REQUEST), known)
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

const keyOf = ({ userId, clientId }: Beating) => `${String(userId)} ${clientId}`

function remember(who: Beating, { beat = NONE }: Input, until: number): void {
  if (latest.size >= REMEMBERED_AT_MOST) latest.clear()
  latest.set(keyOf(who), { beat: Math.max(beat, latest.get(keyOf(who))?.beat ?? NONE), until })
}
