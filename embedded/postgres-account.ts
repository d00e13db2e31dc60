import { spawnSync, type SpawnOptions } from 'node:child_process'
import {
  chownSync,
  closeSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import path from 'node:path'
import { type Binaries, program } from './postgres-binaries'
import { Problem } from './problem.js'

/** The system user that Postgres runs as, if it is not the current one. */
export interface Account {
  uid: number
  gid: number
}

const CACHE = '/var/cache/tertulia'
const NAMES = ['postgres', 'tertulia']

/** Postgres refuses to run as root. Null for any other user: Postgres runs as that user. */
export function postgresAccount(dataFolder: string): Account | null {
  if (process.getuid?.() !== 0) return null
  const owner = statSync(dataFolder, { throwIfNoEntry: false })
  // Data of an ordinary user stays theirs.
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  return find() ?? create()
}

function find(): Account | null {
  for (const name of NAMES) {
    const [uid, gid] = ['-u', '-g'].map((what) => {
      const { status, stdout } = spawnSync('id', [what, name], { encoding: 'utf8' })
      return status === 0 ? Number(stdout) : 0
    })
    if (uid && gid) return { uid, gid }
  }
  return null
}

function create(): Account {
  const ways = [
    ['useradd', '--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'tertulia'],
    ['adduser', '-S', '-D', '-H', '-s', '/sbin/nologin', 'tertulia'],
  ]
  for (const [command, ...args] of ways) {
    if (spawnSync(command!, args, { stdio: 'ignore' }).status === 0) break
  }
  const created = find()
  if (!created) {
    throw new Problem(
      'Postgres does not run as root, and no user could be created for it: start as an ordinary user, or set DATABASE_URL.',
    )
  }
  return created
}

/**
 * The binaries in a place that the account can reach. If the clone is in a folder that only root may enter,
 * they are copied once to where all users may read and only root may write.
 */
export function reachableBinaries(binaries: Binaries, account: Account | null): Binaries {
  if (!account || canRun(program(binaries, 'postgres'), account)) return binaries
  const home = path.join(CACHE, `postgres-${binaries.version}-${process.arch}`)
  if (!existsSync(home)) copyWhole(binaries.home, home)
  for (const file of [CACHE, home, path.join(home, 'bin', 'postgres')]) {
    const { uid, mode } = lstatSync(file)
    if (uid !== 0 || mode & 0o022)
      throw new Problem(`${file} can be changed by others than root: remove ${CACHE}.`)
  }
  const copied = { ...binaries, home }
  if (!canRun(program(copied, 'postgres'), account)) {
    throw new Problem(
      `The user that runs Postgres cannot reach ${home}: start as an ordinary user, or set DATABASE_URL.`,
    )
  }
  return copied
}

// It is tried, because modes, access lists and mounts together are too much to compute.
function canRun(file: string, { uid, gid }: Account): boolean {
  const options = { uid, gid, cwd: '/', stdio: 'ignore' } as const
  return spawnSync(file, ['--version'], options).status === 0
}

function copyWhole(from: string, to: string): void {
  mkdirSync(CACHE, { recursive: true, mode: 0o755 })
  const draft = mkdtempSync(`${to}.`)
  try {
    cpSync(from, draft, { recursive: true, verbatimSymlinks: true })
    spawnSync('chmod', ['-R', 'u=rwX,go=rX', draft])
    spawnSync('chown', ['-R', '0:0', draft])
    renameSync(draft, to)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    // Another start has made the same copy.
    if (!existsSync(to)) throw error
  }
}

/** Options to run a program as the account. It reaches its folder through the third descriptor. */
export function runIn(folder: string, account: Account | null, log: number, more: number[] = []) {
  const viaDescriptor = account !== null && process.platform === 'linux'
  const handle = viaDescriptor ? openSync(folder, 'r') : null
  const options: SpawnOptions = {
    cwd: '/',
    ...account,
    // None of our variables: neither PGDATA and the like, nor secrets.
    env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', log, log, handle ?? 'ignore', ...more],
  }
  return {
    options,
    // This path works even if the account may not enter the folders above.
    dir: viaDescriptor ? '/proc/self/fd/3' : folder,
    close: () => handle !== null && closeSync(handle),
  }
}

export function giveTo(account: Account | null, file: string): void {
  if (account) chownSync(file, account.uid, account.gid)
}
