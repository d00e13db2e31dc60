import { PING } from './frame'
import type { State } from './state'

const CHECK_EVERY_MS = 500

export interface Clock {
  now(): number
  stop(): void
}

/**
 * Pings silent connections, and ends those that do not answer. The clock stops while this process is
 * blocked: frames that arrived in the meantime have not been read yet.
 */
export function watchSilence(state: State): Clock {
  const { PUSH_ACTIVITY_TIMEOUT, PUSH_PONG_TIMEOUT } = state.settings
  const [pingAfter, endAfter] = [
    PUSH_ACTIVITY_TIMEOUT * 1_000,
    (PUSH_ACTIVITY_TIMEOUT + PUSH_PONG_TIMEOUT) * 1_000,
  ]
  let ticks = 0
  let tickedAt = performance.now()
  const clock = () => ticks + Math.min(performance.now() - tickedAt, CHECK_EVERY_MS * 2)

  const timer = setInterval(() => {
    ticks = clock()
    tickedAt = performance.now()
    for (const connection of state.connections.values()) {
      const silent = ticks - connection.heardAt
      if (silent >= endAfter && connection.pinged) state.end(connection, 'noPong')
      else if (silent >= pingAfter && !connection.pinged) {
        connection.pinged = true
        state.send(connection, PING)
      }
    }
  }, CHECK_EVERY_MS)

  return { now: clock, stop: () => clearInterval(timer) }
}
