import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { takeLock } from './lock.js'
import { endGroup } from './run.js'

const cache = path.join(import.meta.dirname, '..', '.cache')

/**
 * Runs work that two starts in one folder must not do at once. The second waits, and the work checks again
 * whether there is anything left to do.
 *
 * @param {string} name
 * @param {{ say: (line: string) => void, signal?: AbortSignal }} how
 * @param {(note: (about: object) => void) => Promise<unknown>} work
 */
export async function oneAtATime(name, { say, signal }, work) {
  let hasSaid = false
  for (;;) {
    const taken = takeLock(path.join(cache, `${name}.lock`))
    if ('lock' in taken) {
      try {
        // A process that was killed may have left its child running.
        await endGroup(taken.lock.left?.child)
        await work(taken.lock.note)
      } finally {
        taken.lock.release()
      }
      return
    }
    if (!hasSaid) say(`Waiting for process ${taken.holder.pid}, which is doing the same (${name}) …`)
    hasSaid = true
    await pause(200, undefined, { signal })
  }
}
