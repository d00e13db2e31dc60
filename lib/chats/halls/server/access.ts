import 'server-only'
import type { Hall } from '@/lib/chats/halls/contract'
import { Prisma } from '@/lib/db/client'
import { Refusal } from '@/lib/http/errors'
import { log } from '@/lib/log'
import { chatChannel } from '@/lib/sync/channels'
import { commitInChat, type Transaction, type Written } from '@/lib/sync/server/commit'
import type { Asker } from '@/lib/users/asker'

export type Database = Pick<Transaction, '$queryRaw' | '$executeRaw'>

export interface HallRow {
  id: number
  type: 'general' | 'hall' | 'dm'
  name: string
  description: string
  private: boolean
  channel_epoch: number
  created_at: Date
  /** The asker's; null when they are not in it. */
  role: 'owner' | 'member' | null
  member_count: number
}

/** Of `chats c`, whoever asks. */
export const hallColumns = Prisma.sql`
  c.id, c.type, coalesce(c.name, '') as name, coalesce(c.description, '') as description, c.private,
  c.channel_epoch, c.created_at`

export const hallsSeenBy = (asker: Asker, which: Prisma.Sql) => Prisma.sql`
  select ${hallColumns}, p.role,
    (select count(*)::int from chat_participants every where every.chat_id = c.id) as member_count
  from chats c left join chat_participants p on p.chat_id = c.id and p.user_id = ${asker.id}
  where c.deleted_at is null and ${which}`

/**
 * A hall that the asker may know of: their own, a public one, or as an admin any. Whatever else an id
 * names is not found, as if it named nothing. General and DMs are no halls, which who is in them may hear.
 */
export async function findHall(database: Database, asker: Asker, id: number): Promise<HallRow> {
  const [hall] = await database.$queryRaw<HallRow[]>(hallsSeenBy(asker, Prisma.sql`c.id = ${id}`))
  return expectHall(asker, hall)
}

export function expectHall(asker: Asker, hall: HallRow | undefined): HallRow {
  if (!hall || !isKnownTo(asker, hall)) throw new Refusal('not_found')
  if (hall.type !== 'hall') throw new Refusal('forbidden')
  return hall
}

function isKnownTo(asker: Asker, hall: HallRow): boolean {
  if (hall.role) return true
  return hall.type === 'hall' && (!hall.private || asker.role === 'admin')
}

/**
 * Staff: the hall's owners, and admins. They rename it, delete it, take people in and out. What is done
 * by right of the role alone is noted.
 */
export function requireStaff(asker: Asker, hall: HallRow, did: string): void {
  if (hall.role === 'owner') return
  if (asker.role !== 'admin') throw new Refusal('forbidden')
  log('info', 'admin', { did, by: asker.id, hall: hall.id })
}

/** Of `chats c`: a stranger does not get to wait for its row, so how long it takes tells them nothing. */
export const isWaitedFor = (userId: Prisma.Sql, isAdmin: Prisma.Sql) => Prisma.sql`
  c.deleted_at is null and (
    ${isAdmin} or (c.type = 'hall' and not c.private)
    or exists (select 1 from chat_participants p where p.chat_id = c.id and p.user_id = ${userId}))`

/**
 * Whoever changes a hall holds its row first: members, epoch and messages follow one order. The hall is
 * read by a statement of its own, which sees what was committed while this one waited.
 */
export function changeHall<Answer>(
  asker: Asker,
  id: number,
  write: (tx: Transaction, hall: HallRow) => Promise<Written<Answer>>,
): Promise<Answer> {
  const isKnown = isWaitedFor(Prisma.sql`${asker.id}`, Prisma.sql`${asker.role === 'admin'}`)
  const take = Prisma.sql`
    select c.id, c.last_rev from chats c where c.id = ${id} and ${isKnown}
    for no key update of c`
  return commitInChat(take, async (tx) => write(tx, await findHall(tx, asker, id)))
}

export function toHall(row: HallRow): Hall {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    private: row.private,
    joined: row.role !== null,
    role: row.role,
    channel: row.role && chatChannel(row.id, row.channel_epoch),
    member_count: row.member_count,
    created_at: row.created_at.toISOString(),
  }
}
