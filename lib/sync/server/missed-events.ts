import 'server-only'
import { sendAll, type PushEvent } from './transport/pusher/send'
import { onRecovery } from './transport/pusher/shared-circuit'

// A page that relies on push asks every 30 s all the same: then it knows.
const MISSED_MS = 35_000
const SUBJECTS_MAX = 2_000

interface Missed {
  telling: PushEvent
  at: number
}

// One a process, also where a bundle loads this module twice.
const held = globalThis as { tertuliaMissed?: Map<string, Missed> }
const missed = (held.tertuliaMissed ??= toldOnRecovery())

function toldOnRecovery(): Map<string, Missed> {
  const all = new Map<string, Missed>()
  onRecovery(() => {
    const young = [...all.values()].filter(({ at }) => Date.now() - at < MISSED_MS)
    all.clear()
    void sendAll(young.map(({ telling }) => telling))
  })
  return all
}

/** Nobody was told of it. The newest on each subject is told when the push service answers again. */
export function rememberMissed(subject: string, telling: PushEvent): void {
  forgetMissed(subject)
  missed.set(subject, { telling, at: Date.now() })
  const [oldest] = missed.keys()
  if (missed.size > SUBJECTS_MAX && oldest !== undefined) missed.delete(oldest)
}

export const forgetMissed = (subject: string): void => void missed.delete(subject)
