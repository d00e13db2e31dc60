'use client'
import { ApiError } from '@/lib/http/api'
import { sendMessage } from '@/lib/messages/contract'
import { type Entry, nextToSend, sendFailureOf } from '@/lib/sync/outbox'
import { call } from '@/lib/users/client/call'
import { change, readOutbox, reread, settle } from './outbox'

/** A request that is not answered is given up, and sent again as the same message. */
const ANSWER_WITHIN_MS = 15_000
const WAKE_EVERY_MS = 1_000
const UNFORESEEN_MS = 5_000

let failures: ReadonlyMap<string, string> = new Map()
const listeners = new Set<() => void>()
let isFlushing = false
let isWanted = false
let tries = 0
/** Before this nothing is sent: the server said so, or it would be in vain. */
let notBefore = 0
let isAsked = false
let wokenAt = 0
let timer: ReturnType<typeof setTimeout> | undefined

/** What went wrong with the messages that did not get through the last time. */
export const readFailures = () => failures

export function subscribeToFailures(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Sends what waits, in this tab or in the one that is at it already. */
export function flush() {
  isWanted = true
  if (isFlushing || Date.now() < notBefore) return
  isFlushing = true
  isWanted = false
  void oneTabAtATime(sendAll)
    .catch(() => {
      later(UNFORESEEN_MS)
    })
    .finally(() => {
      isFlushing = false
      if (isWanted) flush()
    })
}

/** The network may be back: no need to wait any longer, unless the server asked for it. */
export function wakeFlush() {
  if (readOutbox().length === 0 || isAsked || Date.now() - wokenAt < WAKE_EVERY_MS) return
  wokenAt = Date.now()
  notBefore = 0
  flush()
}

/** Somebody wants it sent now. */
export function tryAgain(clientId: string) {
  fail(clientId, null)
  if (!isAsked) notBefore = 0
  void change(clientId, null).then(flush)
}

async function sendAll() {
  await reread()
  for (let next = nextToSend(readOutbox()); next.length > 0; next = nextToSend(readOutbox())) {
    const went = await Promise.all(next.map(send))
    if (!went.every(Boolean)) return
  }
}

/** False: nothing gets through now, so what comes after it has to wait too. */
async function send({ client_id, chat_id, contenido, username }: Entry): Promise<boolean> {
  const signal = AbortSignal.timeout(ANSWER_WITHIN_MS)
  try {
    const message = await call(sendMessage, { chat_id, contenido, client_id, username }, { signal })
    fail(client_id, null)
    tries = 0
    isAsked = false
    await settle(message)
    return true
  } catch (error) {
    const setback = sendFailureOf(error, tries)
    if (setback.kind === 'elsewhere') return false
    const code = error instanceof ApiError ? error.code : 'internal'
    // Too much at once is no failure: it goes by itself.
    if (code !== 'rate_limited') fail(client_id, code)
    if (setback.kind === 'refused') {
      await change(client_id, code)
      return true
    }
    tries += 1
    isAsked = setback.asked
    later(setback.wait)
    return false
  }
}

function later(wait: number) {
  notBefore = Date.now() + wait
  clearTimeout(timer)
  timer = setTimeout(() => {
    notBefore = 0
    isAsked = false
    flush()
  }, wait)
}

function fail(clientId: string, code: string | null) {
  if ((failures.get(clientId) ?? null) === code) return
  const next = new Map(failures)
  if (code === null) next.delete(clientId)
  else next.set(clientId, code)
  failures = next
  for (const listener of listeners) listener()
}

async function oneTabAtATime(work: () => Promise<void>): Promise<void> {
  // Missing on plain http. The server knows a message that two tabs send, and each sends in order.
  const locks = navigator.locks as LockManager | undefined
  if (locks) await locks.request('tertulia-outbox', work)
  else await work()
}
