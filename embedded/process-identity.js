import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * When a process started. Pids are used again, but not with the same start. Null if there is no such process.
 * @param {number} pid
 * @returns {string | null}
 */
export function startOf(pid) {
  if (!exists(pid)) return null
  if (process.platform === 'linux') return startOnLinux(pid)
  if (process.platform === 'win32') return UNKNOWN
  const { stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' })
  return stdout?.trim() || null
}

/**
 * @param {{ pid?: number, start?: string | null } | null | undefined} noted
 * @returns {noted is { pid: number, start: string }}
 */
export function isAlive(noted) {
  if (!noted || !Number.isInteger(noted.pid)) return false
  const start = startOf(noted.pid)
  return start !== null && (start === noted.start || start === UNKNOWN || noted.start === UNKNOWN)
}

const UNKNOWN = 'unknown'

function exists(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function startOnLinux(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name is in brackets and may contain anything: the fields after it are counted from its end.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [state, ticks] = [fields[0], fields[19]]
    return state === 'Z' || state === 'X' ? null : `${bootId()}/${ticks}`
  } catch {
    return exists(pid) ? UNKNOWN : null
  }
}

// The ticks count from the start of the machine: after a restart, the same number means another process.
function bootId() {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return ''
  }
}
