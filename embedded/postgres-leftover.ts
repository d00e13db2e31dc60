import { spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Problem } from './problem.js'
import { startOf } from './process-identity.js'
import { send } from './run.js'

const STEPS: [NodeJS.Signals, number][] = [
  ['SIGINT', 10_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 2_000],
]

/** Stops the Postgres of a launcher that was killed, before a new one starts. */
export async function stopPostgresLeftOn(folder: string, say: (line: string) => void): Promise<void> {
  const pid = readPid(folder)
  if (!pid || !servesFrom(pid, folder)) return
  say('Stopping the database that an earlier run left behind …')
  const start = startOf(pid)
  const isRunning = () => startOf(pid) === start
  for (const [signal, graceMs] of STEPS) {
    send(pid, signal)
    for (let waited = 0; waited < graceMs && isRunning(); waited += 20) await pause(20)
    if (!isRunning()) return
  }
  throw new Problem(`The database of an earlier run (process ${pid}) does not stop.`)
}

function readPid(folder: string): number | null {
  try {
    const pid = Number(readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n')[0])
    return Number.isInteger(pid) && pid > 0 ? pid : null
  } catch {
    return null
  }
}

/** The pid may belong to another process by now. */
function servesFrom(pid: number, folder: string): boolean {
  if (startOf(pid) === null) return false
  const real = realpathSync(folder)
  try {
    // The working directory of Postgres is its data folder.
    return (
      readlinkSync(`/proc/${pid}/cwd`) === real &&
      readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres')
    )
  } catch {
    if (process.platform === 'linux') return false
    const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
    return stdout.includes('postgres') && (stdout.includes(folder) || stdout.includes(real))
  }
}
