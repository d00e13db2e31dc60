import 'server-only'
import { recipientChannels, type RecipientColumns } from '@/lib/chats/server/recipients'
import { Prisma } from '@/lib/db/client'
import type { RealtimeEvent } from '@/lib/http/event'
import type { Message, MessageNews, OldMessage } from '@/lib/messages/contract'
import type { Change } from '@/lib/sync/server/commit'
import { fitsPushEvent, toPushEvent } from '@/lib/sync/server/publish'
import { type PartColumns, partColumns, readParts } from './parts'

/** A message as a statement reads it, from `messages m` and its sender's `users u`. */
interface BaseRow {
  id: bigint
  chat_id: number
  seq: number
  rev: number
  sender_id: number
  username: string
  contenido: string
  client_id: string
  created_at: Date
  edited_at: Date | null
  deleted: boolean
}

export type MessageRow = BaseRow & PartColumns

export interface WrittenMessage {
  message: Message
  /** False where it already stood so: nothing was written, nothing is published. */
  changed: boolean
}

/** As this viewer sees it; an event is made of the same row. */
export const messageColumns = (viewerId: number): Prisma.Sql => Prisma.sql`
  m.id, m.chat_id, m.seq, m.rev, m.sender_id, u.username, m.contenido, m.client_id, m.created_at, m.edited_at,
  m.deleted_at is not null as deleted, ${partColumns(viewerId)}`

export function toMessage(row: MessageRow, isForEvent = false): Message {
  return {
    ...toOldMessage(row),
    ...readParts(row, isForEvent),
  }
}

/** As older clients know it: without what was added since. */
export function toOldMessage(row: BaseRow): OldMessage {
  return {
    id: Number(row.id),
    chat_id: row.chat_id,
    seq: row.seq,
    rev: row.rev,
    sender_id: row.sender_id,
    username: row.username,
    contenido: row.deleted ? '' : row.contenido,
    timestamp: row.created_at.toISOString(),
    client_id: row.client_id,
    edited_at: row.edited_at?.toISOString() ?? null,
    deleted: row.deleted,
  }
}

export type MessageEvent = RealtimeEvent<typeof MessageNews>

/** A message that was written, as the change of its chat that the recipients are told of. */
export function messageChange(event: MessageEvent, row: MessageRow, to: RecipientColumns): Change {
  const channels = recipientChannels(row.chat_id, to)
  return {
    chatId: row.chat_id,
    rev: row.rev,
    event: toPushEvent(event, channels, eventData(toMessage(row, true))),
  }
}

function eventData(message: Message): MessageNews {
  if (fitsPushEvent(message)) return message
  const { id, chat_id, seq, rev, edited_at, reactions } = message
  const truncated = { id, chat_id, seq, rev, truncated: true } as const
  const withParts = { ...truncated, edited_at, reactions }
  return fitsPushEvent(withParts) ? withParts : truncated
}
