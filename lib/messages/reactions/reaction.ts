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

/** An event does not say what is one's own: as far as its users do not show it, it is as it was. */
export const keepMine = (
  reactions: readonly Reaction[],
  known: readonly Reaction[],
  viewerId: number,
): Reaction[] =>
  reactions.map((reaction) => {
    const { emoji, count, user_ids: ids } = reaction
    const wasMine = known.find((each) => each.emoji === emoji)?.mine ?? false
    return { ...reaction, mine: ids.includes(viewerId) || (count > ids.length && wasMine) }
  })

/** The reactions as they will be once what somebody has asked for is done: `wishes` has each emoji and whether it is to be theirs. */
export function withWishes(
  reactions: readonly Reaction[],
  wishes: ReadonlyMap<string, boolean>,
  viewerId: number,
): Reaction[] {
  const known = reactions.map((reaction) => {
    const wish = wishes.get(reaction.emoji) ?? reaction.mine
    return wish === reaction.mine ? reaction : withViewer(reaction, wish === true, viewerId)
  })
  const added = [...wishes]
    .filter(([emoji, wish]) => wish && !reactions.some((reaction) => reaction.emoji === emoji))
    .map(([emoji]) => ({ emoji, count: 1, user_ids: [viewerId], mine: true }))
  return [...known.filter(({ count }) => count > 0), ...added]
}

const withViewer = ({ emoji, count, user_ids: ids }: Reaction, mine: boolean, viewerId: number): Reaction =>
  mine
    ? { emoji, count: count + 1, user_ids: [...ids, viewerId].slice(0, USERS_SHOWN), mine }
    : { emoji, count: count - 1, user_ids: ids.filter((id) => id !== viewerId), mine }
