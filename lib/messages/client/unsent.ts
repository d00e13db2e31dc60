'use client'
import { outbox } from './outbox'

/** What is under way has this long to arrive, before anybody is asked about it. */
const A_MOMENT_MS = 1_500

/** How many messages of one's own this browser holds that the server does not have. */
export async function countUnsent(): Promise<number> {
  const moment = new Promise((resolve) => setTimeout(resolve, A_MOMENT_MS))
  await Promise.race([outbox.reread(), moment])
  outbox.flush()
  await Promise.race([sent(), moment])
  return outbox.read().entries.length
}

export const discardUnsent = (): Promise<void> =>
  outbox.remove(outbox.read().entries.map(({ client_id }) => client_id))

function sent(): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (outbox.read().entries.some(({ refused }) => refused === null)) return
      stop()
      resolve()
    }
    const stop = outbox.subscribe(look)
    look()
  })
}
