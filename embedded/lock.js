import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isAlive, startOf } from './process-identity.js'

/**
 * A lock of a folder that is safe when several processes start at once, and when one is killed. It is a row
 * of files `<name>.1`, `<name>.2` …; the one with the highest number names the holder by pid and start time.
 * A dead holder's file is not removed, because another process may have replaced it by then. Instead the next
 * number is claimed: of several processes that try, the file system lets exactly one create that file.
 *
 * @typedef {{ pid?: number, start?: string | null, since?: string, [about: string]: unknown }} Holder
 * @typedef {{ left: Holder | null, note(about: object): void, release(): void }} Lock
 */

/**
 * @param {string} name path of the lock, without its number
 * @param {object} [about] what others may want to know about the holder
 * @returns {{ lock: Lock } | { holder: Holder }}
 */
export function takeLock(name, about = {}) {
  mkdirSync(path.dirname(name), { recursive: true })
  let mine = { pid: process.pid, start: startOf(process.pid), since: new Date().toISOString(), ...about }

  for (;;) {
    const last = newest(name)
    const left = last > 0 ? read(`${name}.${last}`) : null
    if (left && isAlive(left)) return { holder: left }
    const file = `${name}.${last + 1}`
    if (!createWhole(file, mine)) continue
    if (newest(name) > last + 1) {
      // The list of files was out of date: others have claimed higher numbers.
      rmSync(file, { force: true })
      continue
    }
    for (const number of numbers(name)) if (number <= last) rmSync(`${name}.${number}`, { force: true })
    return {
      lock: {
        left,
        note: (more) => replace(file, (mine = { ...mine, ...more })),
        release: () => replace(file, {}),
      },
    }
  }
}

function numbers(name) {
  const prefix = `${path.basename(name)}.`
  return readdirSync(path.dirname(name))
    .filter((file) => file.startsWith(prefix) && /^\d+$/.test(file.slice(prefix.length)))
    .map((file) => Number(file.slice(prefix.length)))
}

const newest = (name) => Math.max(0, ...numbers(name))

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** Creates the file together with its content; false if it exists. */
function createWhole(file, content) {
  const draft = write(file, content)
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function replace(file, content) {
  renameSync(write(file, content), file)
}

function write(file, content) {
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  writeFileSync(draft, JSON.stringify(content), { flag: 'wx' })
  return draft
}
