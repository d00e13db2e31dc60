import 'server-only'
import type { Asker } from '@/lib/auth/asker'
import { Prisma } from '@/lib/db/client'
import type { InputOf } from '@/lib/http/contract'
import { Refusal } from '@/lib/http/errors'
import { change } from './change'
import { type deleteMessage, messageDeleted } from './contract'
import { mayDelete } from './may-delete'
import type { Outcome } from './row'

/** The message keeps its place; its text is gone for good, and its hash stays to know a late retry by. */
export function remove(asker: Asker, { id }: InputOf<typeof deleteMessage>): Promise<Outcome> {
  return change(asker, id, messageDeleted, (found) => {
    if (!mayDelete(asker, found.sender_id, found)) throw new Refusal('forbidden')
    return found.deleted ? null : Prisma.sql`contenido = '', deleted_at = clock_timestamp()`
  })
}
