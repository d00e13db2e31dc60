import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import path from 'node:path'

/** Made once, kept in a file that only its owner may read. Whole or not there, whenever one is killed. */
export function readOrMakeSecret(dir: string, name: string): string {
  const file = path.join(dir, name)
  const kept = readIf(file)
  if (kept) return kept
  const made = randomBytes(32).toString('base64url')
  const draft = `${file}.${process.pid}`
  const handle = openSync(draft, 'w', 0o600)
  try {
    writeSync(handle, `${made}\n`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(draft, file)
  return made
}

function readIf(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}
