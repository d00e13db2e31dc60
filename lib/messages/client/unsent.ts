'use client'
import { readOutbox, remove, reread, subscribeToOutbox } from './outbox'
import { flush } from './send-outbox'

/** What is under way has this long to arrive, before anybody is asked about it. */
const A_MOMENT_MS = 1_500

/** How many messages of one's own this browser holds that the server does not have. */
export async function countUnsent(): Promise<number> {
  await reread()
  flush()
  await Promise.race([sent(), new Promise((resolve) => setTimeout(resolve, A_MOMENT_MS))])
  return readOutbox().length
}

export const discardUnsent = (): Promise<void> => remove(readOutbox().map(({ client_id }) => client_id))

function sent(): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (readOutbox().some(({ refused }) => refused === null)) return
      stop()
      resolve()
    }
    const stop = subscribeToOutbox(look)
    look()
  })
}
