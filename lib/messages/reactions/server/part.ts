import 'server-only'
import { Prisma } from '@/lib/db/client'
import { type Reaction } from '@/lib/messages/reactions/reaction'
import type { MessagePart } from '@/lib/messages/server/message-part'

/** What a message keeps of its reactions, so that reading a page joins nothing. */
export type Stored = Omit<Reaction, 'mine'>

export interface ReactionColumns {
  reactions: Stored[] | null
  my_reactions: string[] | null
}

export const reactionsPart: MessagePart<ReactionColumns, { reactions: Reaction[] }> = {
  columns: (viewerId) => Prisma.sql`m.reactions, case when m.reactions is not null then (
    select array_agg(r.emoji) from message_reactions r where r.message_id = m.id and r.user_id = ${viewerId}
  ) end as my_reactions`,

  read: ({ reactions, my_reactions: mine }, isForEvent) => ({
    reactions: (reactions ?? []).map((reaction) =>
      isForEvent ? reaction : { ...reaction, mine: mine?.includes(reaction.emoji) ?? false },
    ),
  }),

  clear: {
    columns: Prisma.sql`reactions = null`,
    rows: async (tx, messageId) => {
      await tx.$executeRaw`delete from message_reactions where message_id = ${messageId}`
    },
  },
}
