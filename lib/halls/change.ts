import type { Hall } from './contract'

/**
 * Told as `chat_changed` once it is committed: to those who listened on the channel of this epoch, and
 * to these people on their own.
 */
export interface HallChange {
  chatId: number
  epoch: number
  userIds: number[]
}

/** What became of a hall, and what to tell of it: null when nothing changed. */
export interface Outcome<Answer = Hall> {
  answer: Answer
  change: HallChange | null
}
