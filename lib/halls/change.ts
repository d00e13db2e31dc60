import 'server-only'
import { type ChatChange, tellChanged } from '@/lib/chats/tell'
import type { Hall } from './contract'

/** What became of a hall, and what to tell of it: null when nothing changed. */
export interface Outcome<Answer = Hall> {
  answer: Answer
  change: ChatChange | null
}

/** Waits until it is committed, and tells of it. */
export async function told<Answer>(work: Promise<Outcome<Answer>>): Promise<Outcome<Answer>> {
  const outcome = await work
  if (outcome.change) await tellChanged(outcome.change)
  return outcome
}
