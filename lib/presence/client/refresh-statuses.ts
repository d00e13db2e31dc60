'use client'
import type { People, Statuses } from './statuses'

const ASK_EVERY_MS = 30_000
const AT_ONCE = 200
/** Whoever comes into sight in the same moment is asked for together. */
const GATHER_MS = 50
const PROMPTED_MS = 5_000

interface RefreshEnvironment {
  now: () => number
  after: (ms: number, work: () => void) => () => void
  /** One question for many. */
  ask: (ids: number[]) => Promise<People>
}

/** Follows everybody who is shown: at once where nothing is known yet, and every half minute. */
export function refreshStatuses(statuses: Statuses, { now, after, ask }: RefreshEnvironment) {
  let askedAt = -Infinity
  let isGathering = false
  let cancel = () => {}
  let isEnded = false

  const stopMissing = statuses.onMissing(() => {
    if (isGathering) return
    isGathering = true
    after(GATHER_MS, () => {
      isGathering = false
      if (!isEnded) void askFor(statuses.watched().filter((id) => !statuses.get(id)))
    })
  })

  async function askFor(ids: number[]) {
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const asked = now()
      try {
        statuses.learn(await ask(ids.slice(from, from + AT_ONCE)), asked)
      } catch {
        // What is shown stays; the next round asks again.
        return
      }
    }
  }

  function round() {
    askedAt = now()
    void askFor(statuses.watched())
    wait(ASK_EVERY_MS)
  }

  function wait(ms: number) {
    cancel()
    if (!isEnded) cancel = after(ms, round)
  }

  wait(ASK_EVERY_MS)
  return {
    /** Something may have been missed: after a sleep, or when events are heard again. */
    prompt() {
      wait(Math.max(0, askedAt + PROMPTED_MS - now()))
    },
    end() {
      isEnded = true
      stopMissing()
      cancel()
    },
  }
}
