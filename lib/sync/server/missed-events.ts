import 'server-only'
import { transport } from './transport'
import type { PushEvent } from './transport/contract'

// A page that relies on push polls every 30 s all the same: by then it knows.
const MISSED_MS = 35_000
const SUBJECTS_MAX = 2_000

interface Missed {
  event: PushEvent
  at: number
}

// One per process, even where a bundle loads this module twice.
const held = globalThis as { tertuliaMissed?: Map<string, Missed> }
const missed = (held.tertuliaMissed ??= resentOnRecovery())

function resentOnRecovery(): Map<string, Missed> {
  const all = new Map<string, Missed>()
  transport.onRecovery(() => {
    const young = [...all.values()].filter(({ at }) => Date.now() - at < MISSED_MS)
    all.clear()
    void transport.sendUnordered(young.map(({ event }) => event))
  })
  return all
}

/** An event that was not delivered. The newest of each subject is sent when the push service recovers. */
export function rememberMissed(subject: string, event: PushEvent): void {
  forgetMissed(subject)
  missed.set(subject, { event, at: Date.now() })
  const [oldest] = missed.keys()
  if (missed.size > SUBJECTS_MAX && oldest !== undefined) missed.delete(oldest)
}

export const forgetMissed = (subject: string): void => void missed.delete(subject)
