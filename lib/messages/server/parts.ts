import 'server-only'
import { Prisma } from '@/lib/db/client'
import { type ReactionColumns, reactionsPart } from '@/lib/messages/reactions/server/part'
import type { Transaction } from '@/lib/sync/server/commit'

// What features add to a message: each is registered by a line here, in PartColumns and in readParts.
const PARTS = [reactionsPart]

export type PartColumns = ReactionColumns

export const readParts = (row: PartColumns, isForEvent: boolean) => reactionsPart.read(row, isForEvent)

export const partColumns = (viewerId: number): Prisma.Sql =>
  Prisma.join(PARTS.map(({ columns }) => columns(viewerId)))

/** Empties the parts of a message that is deleted: their rows here, and the assignments that do the rest. */
export async function clearParts(tx: Transaction, messageId: bigint): Promise<Prisma.Sql> {
  for (const { clear } of PARTS) await clear.rows(tx, messageId)
  return Prisma.join(PARTS.map(({ clear }) => clear.columns))
}
