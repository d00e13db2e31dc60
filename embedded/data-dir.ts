import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { takeLock, type Lock } from './lock.js'
import { Problem } from './problem.js'

export interface DataDir {
  path: string
  lock: Lock
}

/** The folder with all that is kept, for this process alone. */
export function openDataDir(given: string, about: object): DataDir {
  const dir = path.resolve(given)
  const taken = attempt(dir, () => {
    mkdirSync(dir, { recursive: true, mode: 0o700 })
    return takeLock(path.join(dir, 'lock'), about)
  })
  if ('holder' in taken) {
    const { pid, since, url } = taken.holder
    throw new Problem(
      `Tertulia is already running on ${dir}: process ${pid}, since ${since}${typeof url === 'string' ? `, at ${url}` : ''}.`,
    )
  }
  return { path: dir, lock: taken.lock }
}

function attempt<T>(dir: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new Problem(`DATA_DIR: cannot write to ${dir} (${code ?? message}).`)
  }
}
