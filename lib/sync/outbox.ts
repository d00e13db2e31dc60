import { ApiError } from '@/lib/http/api'
import { jittered, randomBetween } from './jitter'

/** A message as it was written, kept until the server has it. */
export interface Entry {
  client_id: string
  user_id: number
  username: string
  chat_id: number
  contenido: string
  /** By time of writing, and one after another. */
  order: number
  /** The contract's code, where the server will not have it: it does not stand in the way of others. */
  refused: string | null
}

/** The same as a line of the log. */
export interface PendingMessage {
  clientId: string
  contenido: string
  /** By this machine's clock. */
  writtenAt: number
  /** The code of what went wrong the last time. */
  failure: string | null
  /** Not under way: the one before it did not get through. */
  isWaiting: boolean
}

export const inOrder = (entries: Iterable<Entry>): Entry[] =>
  [...entries].sort((one, other) => one.order - other.order || (one.client_id < other.client_id ? -1 : 1))

export function pendingMessages(
  entries: readonly Entry[],
  failures: ReadonlyMap<string, string>,
  chatId: number,
): PendingMessage[] {
  const isStuck = entries.some(({ client_id, refused }) => refused === null && failures.has(client_id))
  return entries
    .filter(({ chat_id }) => chat_id === chatId)
    .map(({ client_id, contenido, order, refused }) => ({
      clientId: client_id,
      contenido,
      writtenAt: order,
      failure: refused ?? failures.get(client_id) ?? null,
      isWaiting: isStuck,
    }))
}

/** Of each chat the next to be sent. */
export function nextToSend(entries: readonly Entry[]): Entry[] {
  const next = new Map<number, Entry>()
  for (const entry of entries) {
    if (entry.refused === null && !next.has(entry.chat_id)) next.set(entry.chat_id, entry)
  }
  return [...next.values()]
}

/** What becomes of a message that was not taken: asked again later, refused, or kept for who wrote it. */
export type SendFailure =
  { kind: 'refused' } | { kind: 'elsewhere' } | { kind: 'later'; wait: number; asked: boolean }

const FIRST_MS = 2_000
const MOST_MS = 30_000

/** `tries`: how often nothing got through before. `asked`: the server named the time itself. */
export function sendFailureOf(error: unknown, tries: number): SendFailure {
  const backoff = jittered(Math.min(MOST_MS, FIRST_MS * 2 ** tries))
  if (!(error instanceof ApiError)) return { kind: 'later', wait: backoff, asked: false }
  const { code, status, retryAfter } = error
  // Whoever's cookie it is now: this is not theirs to send.
  if (code === 'identity_mismatch') return { kind: 'elsewhere' }
  const isAnswer = code !== 'unreachable' && status >= 400 && status < 500
  if (isAnswer && status !== 429) return { kind: 'refused' }
  if (retryAfter === null) return { kind: 'later', wait: backoff, asked: false }
  return { kind: 'later', wait: retryAfter * 1_000 + randomBetween(0, 1_000), asked: true }
}
