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

/** Which user of the system Postgres runs as, when that is not who started all this. */
export interface Account {
  uid: number
  gid: number
}

const CACHE = '/var/cache/tertulia'
const NAMES = ['postgres', 'tertulia']

/** Postgres refuses to run as root, and rightly so. Null for anybody else: they run it themselves. */
export function postgresAccount(dataFolder: string): Account | null {
  if (process.getuid?.() !== 0) return null
  const owner = statSync(dataFolder, { throwIfNoEntry: false })
  // Data that an ordinary user has made stays theirs.
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
  const made = find()
  if (!made) {
    throw new Problem(
      'Postgres does not run as root, and no user could be made for it: start as an ordinary user, or set DATABASE_URL.',
    )
  }
  return made
}

/**
 * The binaries where the account can reach them. In a clone below a folder that only root may enter it
 * cannot: then they are copied, once, to where everybody may read and only root may write.
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

// Tried, not computed: what modes, lists of access and mounts come to together, only the system knows.
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
    // Another start was faster: that copy is as good.
    if (!existsSync(to)) throw error
  }
}

/** How a program runs as the account in a folder: its data reached through the third descriptor. */
export function runIn(folder: string, account: Account | null, log: number, more: number[] = []) {
  const viaDescriptor = account !== null && process.platform === 'linux'
  const handle = viaDescriptor ? openSync(folder, 'r') : null
  const options: SpawnOptions = {
    cwd: '/',
    ...account,
    // Nothing of ours: not PGDATA and its like, not a secret.
    env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', log, log, handle ?? 'ignore', ...more],
  }
  return {
    options,
    // Whatever lies above the folder, and whoever may enter there, does not matter this way.
    dir: viaDescriptor ? '/proc/self/fd/3' : folder,
    close: () => handle !== null && closeSync(handle),
  }
}

export function giveTo(account: Account | null, file: string): void {
  if (account) chownSync(file, account.uid, account.gid)
}
