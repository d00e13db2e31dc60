import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { NEXT_ENV } from './build'
import { programsFolder } from './compiled.js'
import { endChild, hasEnded, listening, type Part } from './keep-running'
import { distDir, root } from './paths'
import { portProblem } from './ports'
import { startOf } from './process-identity.js'
import { send } from './run.js'
import { hurrySignal } from './stop-signal.js'

export interface WebProcess {
  pid?: number
  start?: string | null
}

interface Settings {
  dev: boolean
  /** Whether it starts the push server, too. */
  push: boolean
  host: string
  port: number
  env: NodeJS.ProcessEnv
  /** Stores the process, so that the next launcher can end it if this one is killed. */
  note(web: WebProcess): void
}

const NAME = 'The web server'
const DRAIN_MS = 8_000
/** The heap grows by half of what is in use, not to four times of it: garbage of a flood is collected, not kept. */
const SMALL_STEPS = '--heap-growing-percent=50'

/** For the allocator of most Linux systems, which otherwise keeps a third more than is in use. */
const SMALL_HEAP = { MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '131072' }

/** The process with the front door and Next. */
export function webPart(settings: Settings): Part {
  const problem = (failed: string) => portProblem(settings.host, settings.port, failed)
  return { name: NAME, start, stop }

  async function start(signal: AbortSignal): Promise<ChildProcess> {
    signal.throwIfAborted()
    const flags = [...(settings.dev ? ['--dev'] : []), ...(settings.push ? ['--push'] : [])]
    const child = spawn(process.execPath, [...program(settings.dev), ...flags], {
      cwd: root,
      env: {
        ...SMALL_HEAP,
        ...settings.env,
        ...NEXT_ENV,
        NODE_ENV: settings.dev ? 'development' : 'production',
      },
      // When the launcher is killed, the channel closes, and the process ends.
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      detached: true,
    })
    if (child.pid) settings.note({ pid: child.pid, start: startOf(child.pid) })
    try {
      await listening(child, { signal, name: NAME, problem })
      return child
    } catch (error) {
      await stop(child)
      throw error
    }
  }
}

/** Compiled, or while one develops as it is written. */
function program(isDev: boolean): string[] {
  if (!isDev) return [SMALL_STEPS, path.join(programsFolder(distDir), 'front-door.mjs')]
  const tsx = createRequire(import.meta.url).resolve('tsx/esm')
  return ['--import', tsx, path.join(import.meta.dirname, 'front-door.ts')]
}

async function stop(child: ChildProcess): Promise<void> {
  const hurry = () => child.kill('SIGKILL')
  hurrySignal.addEventListener('abort', hurry)
  if (hurrySignal.aborted) hurry()
  await endChild(child, [
    ['SIGTERM', DRAIN_MS],
    ['SIGKILL', 2_000],
  ])
  hurrySignal.removeEventListener('abort', hurry)
  // Next's development server starts other processes.
  if (child.pid && hasEnded(child)) send(-child.pid, 'SIGKILL')
}
