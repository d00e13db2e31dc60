import { type ChildProcess, fork } from 'node:child_process'
import { entryOf } from './entry'
import { endChild, listening, type Part } from './keep-running'
import { Problem } from './problem.js'

const NAME = 'The push server'
const DRAIN_MS = 6_000

const problem = (failed: string) => new Problem(`${NAME} did not start (${failed}).`)

/** The push server's process. It is in the process group of its parent, and ends with it. */
export function pushChild(): Part {
  return { name: NAME, start, stop }
}

async function start(signal: AbortSignal): Promise<ChildProcess> {
  signal.throwIfAborted()
  const child = fork(entryOf('push-server/child'))
  try {
    await listening(child, { signal, name: NAME, problem })
    return child
  } catch (error) {
    await stop(child)
    throw error
  }
}

async function stop(child: ChildProcess): Promise<void> {
  await endChild(child, [
    ['SIGTERM', DRAIN_MS],
    ['SIGKILL', 1_000],
  ])
}
