import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { takeLock } from './lock.js'
import { endGroup } from './run.js'

const cache = path.join(import.meta.dirname, '..', '.cache')

/**
 * For what two starts of one folder must not do at once: the second waits, and then looks again
 * whether there is anything left to do.
 *
 * @param {string} name
 * @param {{ say: (line: string) => void, signal?: AbortSignal }} how
 * @param {(note: (about: object) => void) => Promise<unknown>} work
 */
export async function oneAtATime(name, { say, signal }, work) {
  let told = false
  for (;;) {
    const taken = takeLock(path.join(cache, `${name}.lock`))
    if ('lock' in taken) {
      try {
        // Who was killed here may have left its child working.
        await endGroup(taken.lock.left?.child)
        await work(taken.lock.note)
      } finally {
        taken.lock.release()
      }
      return
    }
    if (!told) say(`Waiting for process ${taken.holder.pid}, which is doing the same (${name}) …`)
    told = true
    await pause(200, undefined, { signal })
  }
}
