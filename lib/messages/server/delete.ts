import 'server-only'
import { Prisma } from '@/lib/db/client'
import type { InputOf } from '@/lib/http/endpoint'
import { Refusal } from '@/lib/http/errors'
import { type deleteMessage, messageDeleted } from '@/lib/messages/contract'
import { mayDelete } from '@/lib/messages/may-delete'
import type { Asker } from '@/lib/users/asker'
import { changeMessage } from './change'
import type { WrittenMessage } from './message-row'
import { clearParts } from './parts'

/** The message keeps its place; its text is gone for good, and its hash stays to know a late retry by. */
export function remove(asker: Asker, { id }: InputOf<typeof deleteMessage>): Promise<WrittenMessage> {
  return changeMessage(asker, id, messageDeleted, async (found, tx) => {
    if (!mayDelete(asker, found.sender_id, found)) throw new Refusal('forbidden')
    if (found.deleted) return null
    return Prisma.sql`contenido = '', deleted_at = clock_timestamp(), ${await clearParts(tx, found.id)}`
  })
}
