import { PING } from './frame'
import type { State } from './state'

const LOOK_EVERY_MS = 500

export interface Clock {
  now(): number
  stop(): void
}

/**
 * Asks who has been silent, and ends who does not answer. Its clock does not go on while this process
 * stands still: what came in meanwhile has not been read yet, and is nobody's silence.
 */
export function watchSilence(state: State): Clock {
  const { PUSH_ACTIVITY_TIMEOUT, PUSH_PONG_TIMEOUT } = state.settings
  const [askAfter, endAfter] = [
    PUSH_ACTIVITY_TIMEOUT * 1_000,
    (PUSH_ACTIVITY_TIMEOUT + PUSH_PONG_TIMEOUT) * 1_000,
  ]
  let ticks = 0
  let since = performance.now()
  const clock = () => ticks + Math.min(performance.now() - since, LOOK_EVERY_MS * 2)

  const timer = setInterval(() => {
    ticks = clock()
    since = performance.now()
    for (const connection of state.connections.values()) {
      const silent = ticks - connection.heardAt
      if (silent >= endAfter && connection.pinged) state.end(connection, 'noPong')
      else if (silent >= askAfter && !connection.pinged) {
        connection.pinged = true
        state.send(connection, PING)
      }
    }
  }, LOOK_EVERY_MS)

  return { now: clock, stop: () => clearInterval(timer) }
}
