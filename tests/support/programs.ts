import { existsSync } from 'node:fs'
import path from 'node:path'

// Debian keeps servers where only root looks for programs.
const SERVERS = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin']

/** Where a program of the system is, if it is there. */
export function findProgram(name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean), ...SERVERS]
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file))
}

export function programOf(name: string): string {
  const found = findProgram(name)
  if (!found) throw new Error(`${name} is not installed.`)
  return found
}
