import type { IncomingMessage } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { type UpgradeRequest, acceptSockets } from './accept-sockets'
import { answerApi } from './api'
import { watchSilence } from './liveness'
import type { Settings } from './settings'
import { State } from './state'
import { webhooks } from './webhooks'

const SLICE_MS = 100
const AT_ONCE_A_SLICE = 10
const LAST_WORDS_MS = 300

export interface PushServer {
  knock(knock: UpgradeRequest): void
  api: ReturnType<typeof answerApi>
  /** Resolves when everybody has been told to come back elsewhere. */
  drain(withinSeconds: number): Promise<void>
}

/** The server itself, whoever owns the port that sockets and calls come through. */
export function pushServer(settings: Settings, mayEnter: (request: IncomingMessage) => boolean): PushServer {
  const ending = new AbortController()
  const state = new State(settings, webhooks(settings, ending.signal))
  const clock = watchSilence(state)
  const door = acceptSockets(state, clock, mayEnter)

  return {
    knock: (knock) => door.knock(knock),
    api: answerApi(state),
    drain: async (withinSeconds) => {
      door.close()
      // Who is sent away comes back at once: nobody has left.
      ending.abort()
      await sendAway(state, withinSeconds * 1_000)
      clock.stop()
    },
  }
}

/** In slices, so that a thousand do not knock elsewhere in the same moment; a few need no such care. */
async function sendAway(state: State, withinMs: number): Promise<void> {
  const slices = Math.max(1, Math.floor(withinMs / SLICE_MS))
  const size = Math.max(AT_ONCE_A_SLICE, Math.ceil(state.connections.size / slices))
  while (state.connections.size > 0) {
    for (const connection of [...state.connections.values()].slice(0, size))
      state.end(connection, 'restarting')
    await pause(state.connections.size > 0 ? SLICE_MS : LAST_WORDS_MS)
  }
}
