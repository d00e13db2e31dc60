import 'server-only'
import { db, type Prisma } from '@/lib/db/client'
import { retryConflicts } from '@/lib/db/retry'
import { Refusal } from '@/lib/http/errors'
import { afterResponse } from '@/lib/http/server/after-response'
import { log } from '@/lib/log'
import { noteNews } from './news'
import { openWrite, type OpenWrite } from './publish-queue'
import type { PushEvent } from './transport/contract'

/**
 * The one way in which anything happens in a chat. A feature writes and answers what changed; it publishes
 * nothing itself. After the commit the changes go to the chat's ordered queue, off the sender's path, and
 * to whoever listens to commits.
 */
export type Transaction = Prisma.TransactionClient

/** Something that happened in a chat, and the event that says so. */
export interface Change {
  chatId: number
  /** The rev it took; null of what takes none, such as a join or a new name. */
  rev: number | null
  event: PushEvent
}

export interface Written<Result> {
  result: Result
  changes: Change[]
}

/** What one statement wrote. */
export interface WrittenAtOnce<Result> extends Written<Result> {
  /** The chat's, where a change took no rev. */
  lastRev?: number
}

/** The chat's row, held until the commit: nobody else writes in this chat meanwhile. */
export interface HeldChat {
  id: number
  last_rev: number
}

/**
 * Takes the chat's row by `take`, a statement that selects `id` and `last_rev` of one chat `for no key
 * update`, then lets the feature write. Where `take` finds no chat the answer is 404.
 */
export async function commitInChat<Result>(
  take: Prisma.Sql,
  write: (tx: Transaction, chat: HeldChat) => Promise<Written<Result>>,
): Promise<Result> {
  let open: OpenWrite | null = null
  let lastRev = 0
  try {
    const { result, changes } = await retryConflicts(() =>
      db.$transaction(async (tx) => {
        const [chat] = await tx.$queryRaw<HeldChat[]>(take)
        if (!chat) throw new Refusal('not_found')
        lastRev = chat.last_rev
        open ??= openWrite(chat.id)
        return write(tx, chat)
      }),
    )
    handOver(open!, changes, lastRev)
    return result
  } finally {
    close(open)
  }
}

/** The same for a write that goes to the database in one piece and takes the chat's row itself. */
export async function commitStatement<Result>(
  chatId: number,
  write: () => Promise<WrittenAtOnce<Result>>,
): Promise<Result> {
  const open = openWrite(chatId)
  try {
    const { result, changes, lastRev = 0 } = await retryConflicts(write)
    handOver(open, changes, lastRev)
    return result
  } finally {
    close(open)
  }
}

/** The same for a write that makes a chat, whose id nobody knows before. */
export async function commitNewChat<Result>(write: () => Promise<Written<Result>>): Promise<Result> {
  const { result, changes } = await retryConflicts(write)
  const [first] = changes
  if (first) handOver(openWrite(first.chatId), changes, 0)
  return result
}

const close = (open: OpenWrite | null): void => open?.close()

function handOver(open: OpenWrite, changes: Change[], lastRev: number): void {
  const positioned = changes.map(({ rev, event }) => ({ position: rev ?? lastRev + 0.5, event }))
  const published = open.publish(positioned.filter(({ event }) => event.channels.length > 0))
  afterResponse('publish', () => published)
  for (const { event } of changes) noteNews(event.channels)
  if (changes.length > 0) for (const listener of listeners) inform(listener, changes)
}

type CommitListener = (changes: readonly Change[]) => void

// One per process, even where a bundle loads this module twice.
const held = globalThis as { tertuliaCommitListeners?: Set<CommitListener> }
const listeners = (held.tertuliaCommitListeners ??= new Set())

/** Hears of every commit in every chat, after it. What a listener throws is its own fault. */
export function onCommit(listener: CommitListener): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function inform(listener: CommitListener, changes: readonly Change[]): void {
  try {
    listener(changes)
  } catch (thrown) {
    log('error', 'a commit listener failed', { error: thrown instanceof Error ? thrown.name : typeof thrown })
  }
}
