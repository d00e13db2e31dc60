import 'server-only'
import { participation } from '@/lib/chats/server/participation'
import { Prisma } from '@/lib/db/client'
import { rowsOf } from '@/lib/db/rows-of'
import type { ConditionalAnswer } from '@/lib/http/conditional-answer'
import type { InputOf, OutputOf } from '@/lib/http/endpoint'
import { Refusal } from '@/lib/http/errors'
import type { listMessages } from '@/lib/messages/contract'
import { chatChannel } from '@/lib/sync/channels'
import type { Asker } from '@/lib/users/asker'
import { messageColumns, type MessageRow, toMessage } from './message-row'
import { chatIdFor } from './old-names'

type Input = InputOf<typeof listMessages>
type Output = OutputOf<typeof listMessages>

/** A page of a chat, and the tag that it has as long as nothing in the chat changes. */
export async function readMessages(asker: Asker, input: Input): Promise<ConditionalAnswer<Output>> {
  const chatId = await chatIdFor(asker, input)
  const cursor = cursorOf(input)
  const tag = (rev: number, epoch: number) =>
    [asker.id, chatId ?? 0, rev, epoch, input.limit, cursor.name].join('.')
  return {
    tag: async () => {
      if (chatId === null) return tag(0, 0)
      const { lastRev, channelEpoch } = await participation(asker, chatId)
      return tag(lastRev, channelEpoch)
    },
    read: async () => {
      if (chatId === null) return { output: NO_CHAT_YET, tag: tag(0, 0) }
      const { chat, page } = await readPage(asker, chatId, cursor, input.limit)
      return {
        output: {
          messages: page.rows.map((row) => toMessage(row)),
          has_more: page.hasMore,
          last_seq: chat.last_seq,
          last_rev: chat.last_rev,
          channel: chatChannel(chatId, chat.channel_epoch),
        },
        tag: tag(chat.last_rev, chat.channel_epoch),
      }
    },
  }
}

const NO_CHAT_YET: Output = { messages: [], has_more: false, last_seq: 0, last_rev: 0, channel: null }

type Places = Pick<Input, 'before_seq' | 'after_seq' | 'since_rev'>

interface Cursor {
  name: string
  /** Which rows, nearest first. */
  rows: Prisma.Sql
  /** What they are numbered and answered by. */
  by: 'seq' | 'rev'
  backwards: boolean
}

export function cursorOf({ before_seq: before, after_seq: after, since_rev: since }: Places): Cursor {
  if (since !== undefined) {
    return {
      name: `since${since}`,
      rows: Prisma.sql`and m.rev > ${since} order by m.rev`,
      by: 'rev',
      backwards: false,
    }
  }
  if (after !== undefined) {
    return {
      name: `after${after}`,
      rows: Prisma.sql`and m.seq > ${after} order by m.seq`,
      by: 'seq',
      backwards: false,
    }
  }
  if (before !== undefined) {
    const rows = Prisma.sql`and m.seq < ${before} order by m.seq desc`
    return { name: `before${before}`, rows, by: 'seq', backwards: true }
  }
  return { name: 'newest', rows: Prisma.sql`order by m.seq desc`, by: 'seq', backwards: true }
}

type Counters = { last_seq: number; last_rev: number; channel_epoch: number }
type Found = Counters & (MessageRow | { [column in keyof MessageRow]: null })

async function readPage(asker: Asker, chatId: number, cursor: Cursor, limit: number) {
  const found = await rowsOf<Found>(pageStatement(asker, chatId, cursor, limit))
  const [chat] = found
  if (!chat) throw new Refusal('not_found')
  const rows = found.filter((row): row is Counters & MessageRow => row.id !== null)
  return { chat, page: asPage(rows, cursor, limit) }
}

/**
 * The chat's counters and the rows in one statement, so that they are of one moment. The limit is on
 * the messages alone: the index has them in order, and only those that are answered meet their senders.
 */
export const pageStatement = (
  asker: Asker,
  chatId: number,
  cursor: Cursor,
  limit: number,
): Prisma.Sql => Prisma.sql`
  select c.last_seq, c.last_rev, c.channel_epoch, page.*
  from chat_participants p
  join chats c on c.id = p.chat_id
  left join lateral (
    select ${messageColumns(asker.id)} from (
      select * from messages m where m.chat_id = c.id ${cursor.rows} limit ${limit + 1}
    ) m join users u on u.id = m.sender_id
  ) page on true
  where p.chat_id = ${chatId} and p.user_id = ${asker.id} and c.deleted_at is null`

/** One row more than asked for, the farthest, tells only that there is more. */
function asPage(found: MessageRow[], { by, backwards }: Cursor, limit: number) {
  const rows = found.toSorted((one, other) => one[by] - other[by])
  const hasMore = rows.length > limit
  if (!hasMore) return { rows, hasMore }
  return { rows: backwards ? rows.slice(-limit) : rows.slice(0, limit), hasMore }
}
