import type { ChildProcess } from 'node:child_process'
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { env } from '../lib/env'
import { endSocket } from './end-socket'
import { keepRunning, type Part } from './keep-running'
import { pushChild } from './push-child'
import { addressOf } from './push-server/address'
import { toHandover } from './push-server/socket-handover'
import { rawRefusal } from './raw-refusal'

/** Sockets are handed over one at a time, each acknowledged: more than this wait too long. */
const MOST_WAITING = 1_000
/** So long without taking one: it hangs, and will not take the next either. */
const STUCK_MS = 20_000
const GIVEN_UP_MS = 60_000

export interface Push {
  /** Resolves when it takes sockets, or when its first start has failed. */
  ready: Promise<void>
  take(request: IncomingMessage, socket: Duplex, head: Buffer): void
  stop(): Promise<void>
}

/** The push server beside the front door: kept running, and given every socket that asks for it. */
export function runPushProcess(say: (line: string) => void): Push {
  const stopping = new AbortController()
  const waiting = new Set<Duplex>()
  let stuck: NodeJS.Timeout | undefined
  let child: ChildProcess | null = null
  let begun = () => {}
  const ready = new Promise<void>((resolve) => (begun = resolve))
  const running = run()

  return {
    ready,
    take: (request, socket, head) => {
      if (!child?.connected || waiting.size >= MOST_WAITING) return endSocket(socket, AWAY)
      waiting.add(socket)
      if (waiting.size === 1) expectProgress()
      stopReading(socket)
      child.send(
        toHandover(request, head, addressOf(request, env().TRUST_PROXY)),
        socket as Socket,
        (error) => {
          waiting.delete(socket)
          expectProgress()
          if (error) socket.destroy()
        },
      )
    },
    stop: async () => {
      stopping.abort()
      await running
    },
  }

  function expectProgress(): void {
    clearTimeout(stuck)
    if (waiting.size > 0) stuck = setTimeout(() => child?.kill('SIGKILL'), STUCK_MS).unref()
  }

  /** Without it the pages poll: what keeps dying is let alone for a while, and tried again. */
  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      const lost = new AbortController()
      const watch = { say, lost: (reason: string) => lost.abort(reason) }
      const part = await keepRunning(watched(pushChild()), watch, stopping.signal).catch((error: Error) => {
        if (!stopping.signal.aborted) lost.abort(error.message)
      })
      begun()
      await aborted(AbortSignal.any([stopping.signal, lost.signal]))
      await part?.stop()
      if (stopping.signal.aborted) return
      say(`${String(lost.signal.reason)} Pages ask for what is new meanwhile; it is tried again in a minute.`)
      await pause(GIVEN_UP_MS, undefined, { signal: stopping.signal }).catch(() => {})
    }
  }

  function watched(part: Part): Part {
    return {
      ...part,
      start: async (signal) => {
        const started = await part.start(signal)
        child = started
        started.once('exit', () => {
          if (child === started) child = null
          // Nobody is there to take them.
          for (const socket of waiting) socket.destroy()
          waiting.clear()
          expectProgress()
        })
        return started
      },
    }
  }
}

/**
 * Until the other process has acknowledged it, this one holds the handle, too, and would go on reading:
 * what a quick client says first would be lost here. Pausing the stream does not stop its handle.
 */
function stopReading(socket: Duplex): void {
  ;(socket as { _handle?: { readStop(): void } })._handle?.readStop()
}

const AWAY = rawRefusal('503 Service Unavailable', 'unavailable', { 'retry-after': '1' })

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
