import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { isAlive, startOf } from './process-identity.js'

/**
 * Runs a script with Node to its end, and shows its output (quiet: only if it fails). With a signal it has a
 * process group of its own, which is ended when the signal aborts; without one, Ctrl+C reaches it directly.
 *
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, signal?: AbortSignal, note?: (about: object) => void, quiet?: boolean }} how
 * @returns {Promise<boolean>} whether it went well
 */
export async function run(args, { env = {}, signal, note, quiet = false }) {
  signal?.throwIfAborted()
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', ...(quiet ? ['pipe', 'pipe'] : ['inherit', 'inherit'])],
    detached: Boolean(signal),
  })
  const output = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => output.push(chunk))
  const noted = { pid: child.pid, start: child.pid ? startOf(child.pid) : null }
  note?.({ child: noted })
  const end = () => void endGroup(noted)
  signal?.addEventListener('abort', end)
  try {
    const [code] = await once(child, 'close')
    signal?.throwIfAborted()
    if (code !== 0) process.stderr.write(Buffer.concat(output))
    return code === 0
  } finally {
    signal?.removeEventListener('abort', end)
  }
}

/**
 * Ends a process and its group, first with SIGTERM, then with SIGKILL.
 * @param {{ pid?: number, start?: string | null } | null | undefined} noted
 */
export async function endGroup(noted, graceMs = 2_000) {
  if (!isAlive(noted)) return
  send(-noted.pid, 'SIGTERM')
  for (let waited = 0; waited < graceMs && isAlive(noted); waited += 20) await pause(20)
  send(-noted.pid, 'SIGKILL')
  for (let waited = 0; waited < graceMs && isAlive(noted); waited += 20) await pause(20)
}

/** @param {number} pid @param {NodeJS.Signals} signal */
export function send(pid, signal) {
  try {
    process.kill(process.platform === 'win32' ? Math.abs(pid) : pid, signal)
  } catch {
    // It has ended already.
  }
}
