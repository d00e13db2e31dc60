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

/** A launcher that was killed leaves its Postgres behind: it is stopped, properly, before a new one starts. */
export async function stopPostgresLeftOn(folder: string, say: (line: string) => void): Promise<void> {
  const pid = notedPid(folder)
  if (!pid || !servesFrom(pid, folder)) return
  say('Stopping the database that an earlier run has left behind …')
  const start = startOf(pid)
  const isThere = () => startOf(pid) === start
  for (const [signal, graceMs] of STEPS) {
    send(pid, signal)
    for (let waited = 0; waited < graceMs && isThere(); waited += 20) await pause(20)
    if (!isThere()) return
  }
  throw new Problem(`The database of an earlier run (process ${pid}) does not stop.`)
}

function notedPid(folder: string): number | null {
  try {
    const pid = Number(readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n')[0])
    return Number.isInteger(pid) && pid > 0 ? pid : null
  } catch {
    return null
  }
}

/** The pid may long belong to something else. */
function servesFrom(pid: number, folder: string): boolean {
  if (startOf(pid) === null) return false
  const real = realpathSync(folder)
  try {
    // Postgres works in its data folder, by whatever path it was given that.
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
