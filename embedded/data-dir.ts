import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { takeLock, type Lock } from './lock.js'
import { Problem } from './problem.js'

export interface DataDir {
  path: string
  lock: Lock
}

/** Creates and locks the data folder. */
export function openDataDir(folder: string, about: object): DataDir {
  const dir = path.resolve(folder)
  const taken = orProblem(dir, () => {
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

function orProblem<T>(dir: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new Problem(`DATA_DIR: cannot write to ${dir} (${code ?? message}).`)
  }
}
