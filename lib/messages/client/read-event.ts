import { Message } from '@/lib/messages/contract'
import { keepMine } from '@/lib/messages/reactions/reaction'
import type { ReadEvent } from '@/lib/sync/read-event'

/** What an event does not say, because it goes to many or was truncated, is kept of the message that is known. */
export const readEventAs =
  (viewerId: number): ReadEvent<Message> =>
  (news, known) => {
    const message = 'truncated' in news ? completed(news, known) : news
    return message && { ...message, reactions: keepMine(message.reactions, known?.reactions ?? [], viewerId) }
  }

/** A truncated event has no text: it is completed by the known one, unless that has been edited since. */
function completed(news: Record<string, unknown>, known: Message | undefined): Message | null {
  if (!known || news['edited_at'] !== known.edited_at) return null
  const { truncated: _, ...changes } = news
  return Message.safeParse({ ...known, ...changes }).data ?? null
}
