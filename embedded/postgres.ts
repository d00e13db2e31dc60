import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { endChild, hasEnded, type Part } from './keep-running'
import { freePort } from './ports'
import { postgresAccount, reachableBinaries, runIn } from './postgres-account'
import { postgresBinaries, program } from './postgres-binaries'
import { ensureCluster, USER } from './postgres-cluster'
import { stopPostgresLeftOn } from './postgres-leftover'
import { openLog } from './postgres-log'
import { Problem } from './problem.js'
import { readOrMakeSecret } from './secret-file'

const DATABASE = 'tertulia'
const READY_WITHIN_MS = 120_000
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  // No socket file: its path may be too long, and nobody needs a second way in.
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  // An answer of 201 means: it is on the disk.
  synchronous_commit: 'on',
  fsync: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
}

interface Postgres {
  part: Part
  url: string
}

/** Postgres on this machine, with its data in a folder of DATA_DIR and a port nobody needs to know. */
export async function embeddedPostgres(
  dataDir: string,
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<Postgres> {
  const folder = path.join(dataDir, 'postgres')
  await stopPostgresLeftOn(folder, say)
  const account = postgresAccount(folder)
  const binaries = reachableBinaries(postgresBinaries(), account)
  const password = readOrMakeSecret(dataDir, 'postgres-password')
  const logFile = path.join(dataDir, 'postgres.log')
  const log = openLog(logFile)
  await ensureCluster({ folder, binaries, account, password, log: log.handle }, say, signal)
  const port = await freePort()
  const urlOf = (database: string) => `postgresql://${USER}:${password}@127.0.0.1:${port}/${database}`

  return { url: urlOf(DATABASE), part: { name: 'The database', start, stop } }

  async function start(cut: AbortSignal): Promise<ChildProcess> {
    const { options, dir, close } = runIn(folder, account, log.handle)
    const from = log.size()
    const settings = Object.entries({ ...SETTINGS, port: String(port) }).flatMap(([name, value]) => [
      '-c',
      `${name}=${value}`,
    ])
    // A process group of its own: Ctrl+C in the terminal must not reach it before the web process is done.
    const child = spawn(program(binaries, 'postgres'), ['-D', dir, ...settings], {
      ...options,
      detached: true,
    })
    child.once('error', () => {})
    close()
    try {
      await answers(child, cut)
      await ensureDatabase()
      return child
    } catch (error) {
      const logged = log.errorSince(from)
      await stop(child)
      if (cut.aborted || error instanceof Problem) throw error
      throw new Problem(`The database did not start: ${logged ?? (error as Error).message} (see ${logFile})`)
    }
  }

  async function answers(child: ChildProcess, cut: AbortSignal): Promise<void> {
    const late = Date.now() + READY_WITHIN_MS
    for (;;) {
      cut.throwIfAborted()
      if (!child.pid || hasEnded(child)) throw new Error('it ended at once')
      const refusal = await query(urlOf('postgres'), 'select 1').then(
        () => null,
        (error: unknown) => error as { code?: string },
      )
      if (!refusal) return
      if (refusal.code === '28P01')
        throw new Problem(`The database refuses the password kept in ${dataDir}/postgres-password.`)
      if (Date.now() > late) throw new Error('it does not answer')
      await pause(50)
    }
  }

  async function ensureDatabase(): Promise<void> {
    const found = await query(urlOf('postgres'), `select from pg_database where datname = '${DATABASE}'`)
    if (found === 0) await query(urlOf('postgres'), `create database ${DATABASE}`)
  }
}

// Fast: open transactions are rolled back. Then at once, which leaves a recovery for the next start.
async function stop(child: ChildProcess): Promise<void> {
  await endChild(child, [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 1_000],
  ])
}

async function query(url: string, sql: string): Promise<number> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return (await client.query(sql)).rowCount ?? 0
  } finally {
    await client.end().catch(() => {})
  }
}
