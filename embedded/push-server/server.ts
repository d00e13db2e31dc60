import type { IncomingMessage } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { type UpgradeRequest, acceptSockets } from './accept-sockets'
import type { PushEvent } from '../../lib/sync/server/transport/contract'
import { answerApi } from './api'
import { trigger } from './api-calls'
import { readEvent } from './api-event'
import { watchSilence } from './liveness'
import type { Settings } from './settings'
import { State } from './state'
import { webhooks } from './webhooks'

const SLICE_MS = 100
const SLICE_MIN = 10
const FINAL_PAUSE_MS = 300

export interface PushServer {
  accept(upgrade: UpgradeRequest): void
  api: ReturnType<typeof answerApi>
  /** Delivers events of this machine's own application. */
  publish(events: readonly PushEvent[]): void
  /** Resolves when all clients have been told to reconnect. */
  drain(withinSeconds: number): Promise<void>
}

/** The push server, whichever process listens on its port. */
export function pushServer(settings: Settings, isAllowed: (request: IncomingMessage) => boolean): PushServer {
  const ending = new AbortController()
  const state = new State(settings, webhooks(settings, ending.signal))
  const clock = watchSilence(state)
  const sockets = acceptSockets(state, clock, isAllowed)

  return {
    accept: sockets.accept,
    api: answerApi(state),
    publish: (events) => {
      for (const event of events) trigger(state, readEvent({ ...event }))
    },
    drain: async (withinSeconds) => {
      sockets.close()
      // Clients reconnect at once: no webhook should say that they left.
      ending.abort()
      await endAll(state, withinSeconds * 1_000)
      clock.stop()
    },
  }
}

/** In slices, so that many clients do not reconnect in the same moment. */
async function endAll(state: State, withinMs: number): Promise<void> {
  const slices = Math.max(1, Math.floor(withinMs / SLICE_MS))
  const size = Math.max(SLICE_MIN, Math.ceil(state.connections.size / slices))
  while (state.connections.size > 0) {
    for (const connection of [...state.connections.values()].slice(0, size))
      state.end(connection, 'restarting')
    await pause(state.connections.size > 0 ? SLICE_MS : FINAL_PAUSE_MS)
  }
}
