import 'server-only'
import type { Asker } from '@/lib/auth/asker'
import { Prisma } from '@/lib/db/client'
import type { InputOf } from '@/lib/http/contract'
import { Refusal } from '@/lib/http/errors'
import { change, type Found } from './change'
import type { deleteMessage } from './contract'
import type { Outcome } from './row'

/** The message keeps its place; its text is gone for good, and its hash stays to know a late retry by. */
export function remove(asker: Asker, { id }: InputOf<typeof deleteMessage>): Promise<Outcome> {
  return change(asker, id, (found) => {
    if (!mayDelete(asker, found)) throw new Refusal('forbidden')
    return found.deleted ? null : Prisma.sql`contenido = '', deleted_at = clock_timestamp()`
  })
}

const mayDelete = (asker: Asker, { sender_id: senderId, type, role }: Found): boolean =>
  senderId === asker.id || asker.role === 'admin' || (type === 'hall' && role === 'owner')
