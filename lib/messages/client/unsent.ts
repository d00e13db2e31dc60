'use client'
import { outbox } from './outbox'

/** Signing out waits this long for what is being sent, and for the browser's store. */
const A_MOMENT_MS = 1_500

/** How many own messages this browser holds that the server does not have. */
export async function countUnsent(): Promise<number> {
  const limit = moment()
  await Promise.race([outbox.reread(), limit])
  outbox.flush()
  await Promise.race([sent(), limit])
  return outbox.read().entries.length
}

export async function discardUnsent(): Promise<void> {
  const removed = outbox.remove(outbox.read().entries.map(({ client_id }) => client_id))
  await Promise.race([removed, moment()])
}

const moment = () => new Promise((resolve) => setTimeout(resolve, A_MOMENT_MS))

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
