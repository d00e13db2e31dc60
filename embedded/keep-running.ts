import type { ChildProcess } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { Problem } from './problem.js'
import { send } from './run.js'

/** A process that runs as long as the application. */
export interface Part {
  name: string
  /** Resolves when the process is ready; rejects, with nothing left running, when it cannot start. */
  start(signal: AbortSignal): Promise<ChildProcess>
  stop(child: ChildProcess): Promise<void>
}

interface Watch {
  say(line: string): void
  onGivenUp(reason: string): void
}

const DEATHS_MAX = 5
const WITHIN_MS = 60_000
const MAX_PAUSE_MS = 5_000

/** Starts a part, and starts it again whenever it dies, unless it dies too often. */
export async function keepRunning(part: Part, { say, onGivenUp }: Watch, signal: AbortSignal) {
  const stopping = new AbortController()
  const deaths: number[] = []
  let child: ChildProcess | null = await part.start(AbortSignal.any([signal, stopping.signal]))
  let restarting = Promise.resolve()
  watch(child)

  return {
    stop: async () => {
      stopping.abort()
      await restarting
      if (child) await part.stop(child)
    },
  }

  function watch(started: ChildProcess): void {
    const onExit = () => {
      if (stopping.signal.aborted) return
      // Processes that it has started are of no use without it.
      if (started.pid) send(-started.pid, 'SIGKILL')
      child = null
      restarting = restart(howItEnded(started))
    }
    if (hasEnded(started)) onExit()
    else started.once('exit', onExit)
  }

  async function restart(reason: string): Promise<void> {
    for (;;) {
      deaths.push(Date.now())
      const recent = deaths.filter((time) => time > Date.now() - WITHIN_MS).length
      if (recent >= DEATHS_MAX)
        return onGivenUp(`${part.name} stopped ${DEATHS_MAX} times within a minute: giving up.`)
      say(`${part.name} stopped unexpectedly (${reason}): starting it again.`)
      try {
        await pause(Math.min(250 * 2 ** (recent - 1), MAX_PAUSE_MS), undefined, {
          signal: stopping.signal,
        })
        child = await part.start(stopping.signal)
        say(`${part.name} is back.`)
        return watch(child)
      } catch (error) {
        if (stopping.signal.aborted) return
        reason = (error as Error).message
      }
    }
  }
}

/** The first message of a part's process. */
export type Started = { listening: true } | { failed: string }

/** Resolves when the process listens; rejects when it cannot, ends, or the signal aborts. */
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

/** Sends the signals in order, and waits after each for its time. */
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
