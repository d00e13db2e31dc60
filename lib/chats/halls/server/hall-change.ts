import 'server-only'
import type { Hall } from '@/lib/chats/halls/contract'
import { type ChatChange, publishChatChanged } from '@/lib/chats/server/publish-chat'

/** What became of a hall, and what to tell of it: null when nothing changed. */
export interface HallChange<Answer = Hall> {
  answer: Answer
  change: ChatChange | null
}

/** Waits until it is committed, and tells of it. */
export async function publishChange<Answer>(work: Promise<HallChange<Answer>>): Promise<HallChange<Answer>> {
  const outcome = await work
  if (outcome.change) await publishChatChanged(outcome.change)
  return outcome
}
