import 'server-only'
import type { Prisma } from '@/lib/db/client'
import type { Transaction } from '@/lib/sync/server/commit'

/** What a feature adds to a message: columns, the fields made of them, and what deletion empties. */
export interface MessagePart<Columns, Fields> {
  /** Of `messages m`, as this viewer sees them. */
  columns: (viewerId: number) => Prisma.Sql
  /** An event goes to many: nothing of one viewer may be in it. */
  read: (row: Columns, isForEvent: boolean) => Fields
  clear: {
    /** Assignments to columns of `messages`. */
    columns: Prisma.Sql
    rows: (tx: Transaction, messageId: bigint) => Promise<void>
  }
}
