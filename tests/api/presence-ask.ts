import type { CallOf } from '@/lib/http/endpoint'
import { type heartbeat, heartbeat as contract, listStatuses } from '@/lib/presence/contract'
import type { Person } from '../support/sign-in'
import { sql } from './halls-people'

export const beat = (person: Person, input: CallOf<typeof heartbeat> = {}) => person.call(contract, input)

/** What one sees of another. */
export async function seen(viewer: Person, { user }: Person) {
  const { statuses } = await viewer.call(listStatuses, { ids: String(user.id) })
  return statuses[0]!
}

/** For somebody as for all who were not seen for an hour: nothing of theirs counts any more. */
export async function hourPasses({ user }: Person): Promise<void> {
  await sql(
    `update presence_leases set expires_at = expires_at - interval '1 hour',
       last_beat_at = last_beat_at - interval '1 hour' where user_id = $1`,
    [user.id],
  )
  await sql(`update user_presence set last_seen = last_seen - interval '1 hour' where user_id = $1`, [
    user.id,
  ])
}
