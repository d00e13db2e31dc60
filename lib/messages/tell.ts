import 'server-only'
import type { RealtimeEvent } from '@/lib/realtime/event'
import { fitsEvent, telling } from '@/lib/realtime/server'
import type { Turn } from '@/lib/realtime/server-turns'
import type { Message, MessageNews } from './contract'
import type { Outcome } from './row'

export type MessageEvent = RealtimeEvent<typeof MessageNews>

/** Of what was written, once it is committed; of what stood so already, nobody has to hear. */
export async function tell(turn: Turn, event: MessageEvent, outcome: Outcome): Promise<Outcome> {
  const { message, changed, hearers } = outcome
  if (changed) await turn.tell(message.rev, telling(event, hearers, news(message)))
  return outcome
}

function news(message: Message): MessageNews {
  if (fitsEvent(message)) return message
  const { id, chat_id, seq, rev } = message
  return { id, chat_id, seq, rev, truncated: true }
}
