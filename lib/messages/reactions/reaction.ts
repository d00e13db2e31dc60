import * as z from 'zod/mini'

/** As many as a message says the users of. */
export const USERS_SHOWN = 10
export const EMOJI_MAX = 20

/** One emoji under a message, in the order of first use. */
export const Reaction = z.object({
  emoji: z.string(),
  count: z.number(),
  /** The first ten. */
  user_ids: z.array(z.number()),
  /** Whether the asker is among them; not in events, which go to many. */
  mine: z.optional(z.boolean()),
})
export type Reaction = z.output<typeof Reaction>
