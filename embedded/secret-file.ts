import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import path from 'node:path'

/** A secret that is created once, in a file that only its owner may read. A killed start leaves no half of it. */
export function readOrMakeSecret(dir: string, name: string): string {
  const file = path.join(dir, name)
  const existing = readIf(file)
  if (existing) return existing
  const secret = randomBytes(32).toString('base64url')
  const draft = `${file}.${process.pid}`
  const handle = openSync(draft, 'w', 0o600)
  try {
    writeSync(handle, `${secret}\n`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(draft, file)
  return secret
}

function readIf(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}
