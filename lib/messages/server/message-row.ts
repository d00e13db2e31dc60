import 'server-only'
import { Prisma } from '@/lib/db/client'
import type { Message } from '@/lib/messages/contract'

/** A message as a statement reads it, from `messages m` and its sender's `users u`. */
export interface MessageRow {
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

/** What became of a wish to write. */
export interface WrittenMessage {
  message: Message
  /** False when it stood so already: nothing was written, nobody has to hear of it. */
  changed: boolean
  /** The channels that hear of it, as of the writing: nobody who left before it is among them. */
  hearers: string[]
}

export const messageColumns = Prisma.sql`
  m.id, m.chat_id, m.seq, m.rev, m.sender_id, u.username, m.contenido, m.client_id, m.created_at, m.edited_at,
  m.deleted_at is not null as deleted`

export function toMessage(row: MessageRow): Message {
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
