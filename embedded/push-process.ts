import type { ChildProcess } from 'node:child_process'
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { PublishToProcess } from '../lib/sync/server/transport/push-process'
import { setTimeout as pause } from 'node:timers/promises'
import { env } from '../lib/env'
import { endSocket } from './end-socket'
import { keepRunning, type Part } from './keep-running'
import { pushChild } from './push-child'
import { addressOf } from './push-server/address'
import { toHandover } from './push-server/socket-handover'
import type { PublishedMessage, PublishMessage } from './push-server/publish-message'
import { rawRefusal } from './raw-refusal'

/** Sockets are handed over one at a time, and each is acknowledged. */
const WAITING_MAX = 1_000
/** A process that takes no socket for this long hangs. */
const STUCK_MS = 20_000
const RETRY_AFTER_MS = 60_000

export interface Push {
  /** Resolves when it takes sockets, or when its first start has failed. */
  ready: Promise<void>
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void
  publish: PublishToProcess
  stop(): Promise<void>
}

/** Keeps the push server's process running, and hands the sockets of push clients over to it. */
export function runPushProcess(say: (line: string) => void): Push {
  const stopping = new AbortController()
  const waiting = new Set<Duplex>()
  let stuck: NodeJS.Timeout | undefined
  let child: ChildProcess | null = null
  let markReady = () => {}
  const ready = new Promise<void>((resolve) => (markReady = resolve))
  const publishing = new Map<number, Unanswered>()
  let published = 0
  const running = run()

  return {
    ready,
    accept: (request, socket, head) => {
      if (!child?.connected || waiting.size >= WAITING_MAX) return endSocket(socket, UNAVAILABLE)
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
    publish: (events) =>
      new Promise((resolve, reject) => {
        if (!child?.connected) return void reject(new Error('the push server is not running'))
        const number = (published += 1)
        publishing.set(number, { resolve, reject })
        child.send({ publish: { number, events } } satisfies PublishMessage)
      }),
    stop: async () => {
      stopping.abort()
      await running
    },
  }

  function expectProgress(): void {
    clearTimeout(stuck)
    if (waiting.size > 0) stuck = setTimeout(() => child?.kill('SIGKILL'), STUCK_MS).unref()
  }

  /** Pages poll without it: if it keeps dying, it is started again a minute later. */
  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      const givenUp = new AbortController()
      const watch = { say, onGivenUp: (reason: string) => givenUp.abort(reason) }
      const part = await keepRunning(watched(pushChild()), watch, stopping.signal).catch((error: Error) => {
        if (!stopping.signal.aborted) givenUp.abort(error.message)
      })
      markReady()
      await aborted(AbortSignal.any([stopping.signal, givenUp.signal]))
      await part?.stop()
      if (stopping.signal.aborted) return
      say(
        `${String(givenUp.signal.reason)} Pages ask for what is new meanwhile; it is tried again in a minute.`,
      )
      await pause(RETRY_AFTER_MS, undefined, { signal: stopping.signal }).catch(() => {})
    }
  }

  function watched(part: Part): Part {
    return {
      ...part,
      start: async (signal) => {
        const started = await part.start(signal)
        child = started
        started.on('message', ({ published: number, problem }: PublishedMessage) => {
          const waiting = publishing.get(number)
          publishing.delete(number)
          if (problem === undefined) waiting?.resolve()
          else waiting?.reject(new Error(problem))
        })
        started.once('exit', () => {
          if (child === started) child = null
          // The process that would take them has ended.
          for (const socket of waiting) socket.destroy()
          waiting.clear()
          for (const { reject } of publishing.values()) reject(new Error('the push server has ended'))
          publishing.clear()
          expectProgress()
        })
        return started
      },
    }
  }
}

interface Unanswered {
  resolve(): void
  reject(error: Error): void
}

/**
 * Until the other process acknowledges the socket, this process has its handle, too, and would read and
 * lose what the client sends first. Pausing the stream does not stop its handle.
 */
function stopReading(socket: Duplex): void {
  ;(socket as { _handle?: { readStop(): void } })._handle?.readStop()
}

const UNAVAILABLE = rawRefusal('503 Service Unavailable', 'unavailable', { 'retry-after': '1' })

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
