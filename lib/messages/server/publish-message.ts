import 'server-only'
import type { RealtimeEvent } from '@/lib/http/event'
import type { Message, MessageNews } from '@/lib/messages/contract'
import type { PendingWrite } from '@/lib/sync/server/ordered-publisher'
import { fitsPushEvent, toPushEvent } from '@/lib/sync/server/publish'
import type { WrittenMessage } from './message-row'

export type MessageEvent = RealtimeEvent<typeof MessageNews>

/** Of what was written, once it is committed; of what stood so already, nobody has to hear. */
export async function publishMessage(
  turn: PendingWrite,
  event: MessageEvent,
  outcome: WrittenMessage,
): Promise<WrittenMessage> {
  const { message, changed, hearers } = outcome
  if (changed) await turn.tell(message.rev, toPushEvent(event, hearers, news(message)))
  return outcome
}

function news(message: Message): MessageNews {
  if (fitsPushEvent(message)) return message
  const { id, chat_id, seq, rev } = message
  return { id, chat_id, seq, rev, truncated: true }
}
