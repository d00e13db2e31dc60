import 'server-only'
import { batchByKey, togetherOrAlone } from '@/lib/db/batch'
import { Prisma } from '@/lib/db/client'
import { newId } from '@/lib/db/new-id'
import { rowsOf } from '@/lib/db/rows-of'
import type { DeviceProof } from './cookies'
import { hashSecret } from './secrets'
import { SESSION_SECONDS, signToken } from './token'

export interface OpenedSession {
  id: string
  token: string
  expiresAt: Date
}

/** On a device that is trusted already, by its id, or on one that becomes so. */
export async function openSession(
  userId: number,
  device: string | DeviceProof | null,
  userAgent: string,
): Promise<OpenedSession> {
  const isNew = typeof device === 'object' && device !== null
  const opening: Opening = {
    ...{ userId, id: newId(), userAgent: printable(userAgent) },
    deviceId: isNew ? device.id : device,
    secretHash: isNew ? hashSecret(device.secret) : null,
    expiresAt: new Date(Date.now() + SESSION_SECONDS * 1000),
  }
  const { id, expiresAt } = opening
  await store('session', opening)
  return { id, token: signToken(userId, id), expiresAt }
}

interface Opening {
  userId: number
  id: string
  deviceId: string | null
  /** Of a new device. */
  secretHash: string | null
  userAgent: string
  expiresAt: Date
}

/** Many who sign in at once go together. */
const store = batchByKey((_: 'session', openings: Opening[]) =>
  togetherOrAlone(openings, async (some) => {
    await rowsOf(storeStatement(some))
    return some.map(() => null)
  }),
)

const storeStatement = (openings: Opening[]) => Prisma.sql`
  with given as (
    select * from unnest(
      ${openings.map(({ id }) => id)}::uuid[], ${openings.map(({ userId }) => userId)}::int[],
      ${openings.map(({ deviceId }) => deviceId)}::uuid[], ${openings.map(({ secretHash }) => secretHash)}::text[],
      ${openings.map(({ userAgent }) => userAgent)}::text[],
      ${openings.map(({ expiresAt }) => expiresAt.toISOString())}::timestamptz[]
    ) as given (id, user_id, device_id, secret_hash, user_agent, expires_at)
  ), devices_made as (
    insert into devices (id, user_id, secret_hash)
    select device_id, user_id, secret_hash from given where secret_hash is not null
  )
  insert into sessions (id, user_id, device_id, user_agent, expires_at)
  select id, user_id, device_id, user_agent, expires_at from given`

// A header may contain any byte.
const printable = (userAgent: string) => userAgent.replace(/[^\x20-\x7e]/g, '').slice(0, 300)
