import 'server-only'
import { Prisma } from '@/lib/db/client'
import type { InputOf } from '@/lib/http/endpoint'
import { Refusal } from '@/lib/http/errors'
import { type editMessage, messageUpdated } from '@/lib/messages/contract'
import type { Asker } from '@/lib/users/asker'
import { changeMessage } from './change'
import type { WrittenMessage } from './message-row'

/** Only its sender changes a message; to the same text is no change. */
export function edit(asker: Asker, { id, contenido }: InputOf<typeof editMessage>): Promise<WrittenMessage> {
  return changeMessage(asker, id, messageUpdated, (found) => {
    if (found.sender_id !== asker.id) throw new Refusal('forbidden')
    if (found.deleted) throw new Refusal('conflict', { message: 'The message has been deleted.' })
    if (found.contenido === contenido) return null
    return Prisma.sql`contenido = ${contenido}, edited_at = clock_timestamp()`
  })
}
