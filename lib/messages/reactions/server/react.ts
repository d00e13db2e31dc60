import 'server-only'
import { db, Prisma } from '@/lib/db/client'
import type { InputOf, OutputOf } from '@/lib/http/endpoint'
import { Refusal } from '@/lib/http/errors'
import { RateLimit } from '@/lib/http/server/rate-limit'
import { messageUpdated } from '@/lib/messages/contract'
import type * as contract from '@/lib/messages/reactions/contract'
import { EMOJI_MAX, USERS_SHOWN } from '@/lib/messages/reactions/reaction'
import { changeMessage, type FoundMessage } from '@/lib/messages/server/change'
import type { WrittenMessage } from '@/lib/messages/server/message-row'
import type { Transaction } from '@/lib/sync/server/commit'
import type { Asker } from '@/lib/users/asker'
import type { Stored } from './part'

const reactionLimit = new RateLimit('reactions', 30, 10)

export async function addReaction(
  asker: Asker,
  { id, emoji }: InputOf<typeof contract.addReaction>,
): Promise<WrittenMessage> {
  await reactionLimit.take(String(asker.id))
  return changeMessage(asker, id, messageUpdated, async (found, tx) => {
    const before = reactionsOf(found)
    const added = await tx.$executeRaw`
      insert into message_reactions (message_id, user_id, emoji) values (${found.id}, ${asker.id}, ${emoji})
      on conflict do nothing`
    if (added === 0) return null
    const isNew = !before.some((reaction) => reaction.emoji === emoji)
    if (isNew && before.length >= EMOJI_MAX) {
      throw new Refusal('limit_reached', { message: `A message takes ${EMOJI_MAX} different emoji.` })
    }
    const all = isNew ? [...before, { emoji, count: 0, user_ids: [] }] : before
    return store(all.map((each) => (each.emoji === emoji ? withUser(each, asker.id) : each)))
  })
}

export async function removeReaction(
  asker: Asker,
  { id, emoji }: InputOf<typeof contract.removeReaction>,
): Promise<WrittenMessage> {
  await reactionLimit.take(String(asker.id))
  return changeMessage(asker, id, messageUpdated, async (found, tx) => {
    const before = reactionsOf(found)
    const removed = await tx.$executeRaw`
      delete from message_reactions where message_id = ${found.id} and user_id = ${asker.id} and emoji = ${emoji}`
    if (removed === 0) return null
    const left = await firstUsers(tx, found.id, emoji)
    const all = before.map((each) =>
      each.emoji === emoji ? { emoji, count: each.count - 1, user_ids: left } : each,
    )
    return store(all.filter(({ count }) => count > 0))
  })
}

function reactionsOf(found: FoundMessage): Stored[] {
  if (found.deleted) throw new Refusal('conflict', { message: 'The message has been deleted.' })
  return found.reactions ?? []
}

const withUser = ({ emoji, count, user_ids: ids }: Stored, userId: number): Stored => ({
  emoji,
  count: count + 1,
  user_ids: ids.length < USERS_SHOWN ? [...ids, userId] : ids,
})

const store = (all: Stored[]) =>
  Prisma.sql`reactions = ${all.length > 0 ? JSON.stringify(all) : null}::text::jsonb`

async function firstUsers(tx: Transaction, messageId: bigint, emoji: string): Promise<number[]> {
  const rows = await tx.$queryRaw<Array<{ user_id: number }>>`
    select user_id from message_reactions where message_id = ${messageId} and emoji = ${emoji}
    order by id limit ${USERS_SHOWN}`
  return rows.map(({ user_id: id }) => id)
}

type Row = { reaction: bigint | null; id: number; username: string }

export async function listReactions(
  asker: Asker,
  { id, emoji, limit, before }: InputOf<typeof contract.listReactions>,
): Promise<OutputOf<typeof contract.listReactions>> {
  const found = await db.$queryRaw<Row[]>`
    select page.*
    from messages m
    join chats c on c.id = m.chat_id and c.deleted_at is null
    join chat_participants p on p.chat_id = c.id and p.user_id = ${asker.id}
    left join lateral (
      select r.id as reaction, u.id, u.username from message_reactions r join users u on u.id = r.user_id
      where r.message_id = m.id and r.emoji = ${emoji} and r.id < coalesce(${before ?? null}::bigint, r.id + 1)
      order by r.id desc limit ${limit + 1}
    ) page on true
    where m.id = ${id}::bigint`
  if (found.length === 0) throw new Refusal('not_found')
  const rows = found.filter(({ reaction }) => reaction !== null)
  const shown = rows.slice(0, limit)
  return {
    users: shown.map((row) => ({ id: row.id, username: row.username })),
    next: rows.length > limit ? String(shown.at(-1)!.reaction) : null,
  }
}
