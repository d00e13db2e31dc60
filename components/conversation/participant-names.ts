import type { Chat } from '@/lib/chats/contract'
import { listMembers } from '@/lib/chats/halls/contract'
import { listUsers } from '@/lib/presence/contract'
import { call } from '@/lib/users/client/call'

/** A larger chat does not show who is typing. */
const PARTICIPANTS_MAX = 50

export type Names = ReadonlyMap<number, string>

/** The names of those who are in General or in a hall; null if there are too many. */
export const participantNames = (type: Chat['type'], id: number): Promise<Names | null> =>
  type === 'general' ? everybody() : membersOf(id)

async function everybody(): Promise<Names | null> {
  const { users, pagination } = await call(listUsers, { per_page: String(PARTICIPANTS_MAX) })
  return pagination.total > PARTICIPANTS_MAX ? null : namesOf(users)
}

async function membersOf(id: number): Promise<Names | null> {
  const { members } = await call(listMembers, { id: String(id) })
  return members.length > PARTICIPANTS_MAX ? null : namesOf(members)
}

const namesOf = (people: { id: number; username: string }[]): Names =>
  new Map(people.map(({ id, username }) => [id, username]))
