import '../support/own-database'
import './log-unlimited'
import '../support/push-recorder'
import { randomUUID } from 'node:crypto'
import { openSession } from '@/lib/accounts/server/open-session'
import { revokeSessions } from '@/lib/accounts/server/sessions'
import type { Asker } from '@/lib/users/asker'
import { db } from '@/lib/db/client'
import type { CallOf } from '@/lib/http/endpoint'
import { heartbeat } from '@/lib/presence/contract'
import { recordHeartbeat } from '@/lib/presence/server/heartbeat'
import { recordSignOut } from '@/lib/presence/server/presence-events'
import { sweep } from '@/lib/presence/server/sweep'
import { readUser } from '@/lib/users/server/read-user'
import { toldOf } from '../support/push-recorder'
import { person } from './log-people'

type Beat = CallOf<typeof heartbeat>

/** Somebody with a session, and no lease yet. */
export async function visitor(who: string): Promise<Asker> {
  return anotherDevice(await person(who))
}

export async function anotherDevice(asker: Asker): Promise<Asker> {
  const session = await openSession(asker.id, null, 'Prueba')
  return { ...asker, sessionId: session.id }
}

/** A page of somebody's: its beats are counted as a page counts them. */
export function tab(asker: Asker, usual: Beat = {}, by = recordHeartbeat) {
  const clientId = randomUUID()
  let count = 0
  const send = (input: Beat) =>
    by(asker, heartbeat.input.parse({ client_id: clientId, ...usual, ...input }), null)
  return {
    clientId,
    beat: (input: Beat = {}) => send({ beat: (count += 1), ...input }),
    leave: () => send({ beat: (count += 1), leaving: true }),
    /** As it was on its way: with a number of its own. */
    send,
    get count() {
      return count
    },
  }
}

export async function signOut(asker: Asker): Promise<void> {
  await revokeSessions(asker.id, { id: asker.sessionId! })
  await recordSignOut(asker.id)
}

/** Nobody's id: what such a viewer sees, all others do. */
const ANYBODY = 0

export const others = (asker: Asker) => readUser(asker.id, ANYBODY)
export const shown = async (asker: Asker) => (await others(asker)).online_status

/** The statuses the others were told of somebody, in order. */
export const told = ({ id }: Asker) =>
  toldOf('userStatusChanged').flatMap(({ data, channels }) =>
    data['userId'] === id && channels.join() === 'private-presence' ? [data['status']] : [],
  )

export const lastTold = ({ id }: Asker) =>
  toldOf('userStatusChanged').findLast(({ data }) => data['userId'] === id)?.data

/** Time passes for one person: all that is kept of them is as much older. Then somebody asks for something. */
export async function wait({ id }: Asker, seconds: number): Promise<void> {
  await db.$executeRaw`
    update presence_leases set last_beat_at = last_beat_at - make_interval(secs => ${seconds}),
      left_at = left_at - make_interval(secs => ${seconds}),
      expires_at = expires_at - make_interval(secs => ${seconds}) where user_id = ${id}`
  await db.$executeRaw`
    update user_presence set last_seen = last_seen - make_interval(secs => ${seconds}),
      gone_at = gone_at - make_interval(secs => ${seconds}),
      set_status_at = set_status_at - make_interval(secs => ${seconds}),
      channel_occupied_at = channel_occupied_at - make_interval(secs => ${seconds}) where user_id = ${id}`
  await db.$executeRaw`
    update users set appear_offline_until = appear_offline_until - make_interval(secs => ${seconds}) where id = ${id}`
  await sweep()
}
