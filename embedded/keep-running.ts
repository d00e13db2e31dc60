import type { ChildProcess } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { Problem } from './problem.js'
import { send } from './run.js'

/** A process that is to live as long as the application does. */
export interface Part {
  name: string
  /** Resolves when it does its work; rejects, with nothing left behind, when it does not come to that. */
  start(signal: AbortSignal): Promise<ChildProcess>
  stop(child: ChildProcess): Promise<void>
}

interface Watch {
  say(line: string): void
  lost(reason: string): void
}

const TRIES = 5
const WITHIN_MS = 60_000
const LONGEST_PAUSE_MS = 5_000

/** Starts a part and, whenever it dies, starts it again; a part that keeps dying is given up. */
export async function keepRunning(part: Part, { say, lost }: Watch, signal: AbortSignal) {
  const stopping = new AbortController()
  const deaths: number[] = []
  let child: ChildProcess | null = await part.start(AbortSignal.any([signal, stopping.signal]))
  let reviving = Promise.resolve()
  watch(child)

  return {
    stop: async () => {
      stopping.abort()
      await reviving
      if (child) await part.stop(child)
    },
  }

  function watch(started: ChildProcess): void {
    const died = () => {
      if (stopping.signal.aborted) return
      // What it may have started itself is of no use without it.
      if (started.pid) send(-started.pid, 'SIGKILL')
      child = null
      reviving = revive(howItEnded(started))
    }
    if (hasEnded(started)) died()
    else started.once('exit', died)
  }

  async function revive(how: string): Promise<void> {
    for (;;) {
      deaths.push(Date.now())
      const recent = deaths.filter((time) => time > Date.now() - WITHIN_MS).length
      if (recent >= TRIES) return lost(`${part.name} stopped ${TRIES} times within a minute: giving up.`)
      say(`${part.name} stopped unexpectedly (${how}): starting it again.`)
      try {
        await pause(Math.min(250 * 2 ** (recent - 1), LONGEST_PAUSE_MS), undefined, {
          signal: stopping.signal,
        })
        child = await part.start(stopping.signal)
        say(`${part.name} is back.`)
        return watch(child)
      } catch (error) {
        if (stopping.signal.aborted) return
        how = (error as Error).message
      }
    }
  }
}

/** What a part's process says of itself first. */
export type Started = { listening: true } | { failed: string }

/** Resolves when it says that it listens; rejects when it says that it cannot, ends, or is not wanted any more. */
export function listening(
  child: ChildProcess,
  { signal, name, problem }: { signal: AbortSignal; name: string; problem(failed: string): Error },
): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
    child.once('error', reject)
    child.once('exit', () => reject(new Problem(`${name} did not start (${howItEnded(child)}).`)))
    child.on('message', (message: Started) => {
      if ('listening' in message) resolve()
      else reject(problem(message.failed))
    })
  })
}

export function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

function howItEnded(child: ChildProcess): string {
  return child.signalCode ?? `exit code ${child.exitCode ?? 'unknown'}`
}

/** Asks, and insists after a while: signals in the order given, each with its time. */
export async function endChild(child: ChildProcess, steps: [NodeJS.Signals, number][]): Promise<void> {
  for (const [signal, graceMs] of steps) {
    if (hasEnded(child)) return
    child.kill(signal)
    await Promise.race([ended(child), pause(graceMs, undefined, { ref: false })])
  }
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => (hasEnded(child) ? resolve() : child.once('exit', () => resolve())))
}
