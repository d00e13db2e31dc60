import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { freePort } from '../../embedded/ports'
import { isAlive, startOf } from '../../embedded/process-identity.js'
import { given } from '../support/given'
import { type Running, startNode } from '../support/process'

const LAUNCHER = ['--import', 'tsx', 'embedded/launcher.ts']
export const READY = /Tertulia is ready at (\S+)/
export const START_MS = 60_000

export interface Tertulia extends Running {
  dataDir: string
  port: number
}

interface Start {
  args?: string[]
  dataDir?: string
  port?: number
  env?: Record<string, string>
}

const noPush = { PUSH: '', PUSH_PORT: '', PUSHER_APP_ID: '', PUSHER_KEY: '', PUSHER_SECRET: '' }

const running: Running[] = []
const folders: string[] = []

/** The real launcher, on data and a port of its own. What the runner has set for itself does not reach it. */
export async function start({
  args = LAUNCHER,
  dataDir = newFolder(),
  port,
  env,
}: Start = {}): Promise<Tertulia> {
  const own = {
    DATA_DIR: dataDir,
    PORT: String((port ??= await freePort())),
    HOST: '127.0.0.1',
    DIST_DIR: '.next-test',
  }
  const cleared = {
    DATABASE_URL: '',
    DIRECT_URL: '',
    NEXTAUTH_SECRET: '',
    NEXTAUTH_URL: '',
    AUTH_MODE: '',
    ...noPush,
  }
  const started = startNode({ args, env: { ...cleared, ...own, ...env }, folder: given('folder') })
  running.push(started)
  return { ...started, dataDir, port }
}

export async function startReady(options: Start = {}): Promise<Tertulia> {
  const started = await start(options)
  await started.line(READY, START_MS)
  return started
}

/** For `afterEach` and `afterAll`. */
export async function stopAll(): Promise<void> {
  await Promise.all(running.splice(0).map((each) => each.stop()))
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}

export function newFolder(): string {
  const folder = mkdtempSync(path.join(given('folder'), 'data-'))
  folders.push(folder)
  return folder
}

/** The lines for a person, without what tools write of themselves. */
export function linesOf({ output }: Running): string[] {
  return output()
    .split('\n')
    .filter((line) => line.trim())
}

export interface Process {
  pid: number
  start: string
}

function processOf(pid: number): Process {
  const began = startOf(pid)
  if (began === null) throw new Error(`There is no process ${pid}.`)
  return { pid, start: began }
}

export const webOf = ({ dataDir }: Tertulia) => processOf(lockOf(dataDir).web.pid)
export const postgresOf = ({ dataDir }: Tertulia) => processOf(Number(postmasterPid(dataDir)))
export const processesOf = (started: Tertulia) => [
  processOf(started.child.pid!),
  webOf(started),
  postgresOf(started),
]

export const alive = (processes: Process[]) => processes.filter((each) => isAlive(each))

export function hasDatabase(dataDir: string): boolean {
  return readdirSync(dataDir).includes('postgres')
}

function postmasterPid(dataDir: string): string {
  return readFileSync(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]!
}

function lockOf(dataDir: string): { web: { pid: number } } {
  const newest = readdirSync(dataDir)
    .filter((name) => /^lock\.\d+$/.test(name))
    .sort((a, b) => Number(a.slice(5)) - Number(b.slice(5)))
    .at(-1)
  return JSON.parse(readFileSync(path.join(dataDir, newest!), 'utf8')) as { web: { pid: number } }
}

/** The embedded database itself, as the application reaches it. */
export function databaseUrl({ dataDir }: Tertulia): string {
  const password = readFileSync(path.join(dataDir, 'postgres-password'), 'utf8').trim()
  const port = readFileSync(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3]
  return `postgresql://tertulia:${password}@127.0.0.1:${port}/tertulia`
}

/** The push server's process, which the web process has started. */
export function pushOf(started: Tertulia): Process | null {
  const found = childrenOf(webOf(started)).find(({ command }) => /push-server.child/.test(command))
  return found ? processOf(found.pid) : null
}

/** The database with all its processes, stopped in the middle of what they do, or let go on. */
export function signalDatabase(started: Tertulia, signal: 'SIGSTOP' | 'SIGCONT'): void {
  const postgres = postgresOf(started)
  for (const { pid } of [postgres, ...childrenOf(postgres)]) process.kill(pid, signal)
}

function childrenOf({ pid }: Process): { pid: number; command: string }[] {
  const { stdout } = spawnSync('ps', ['-axo', 'pid=,ppid=,args='], { encoding: 'utf8' })
  const lines = stdout.split('\n').map((line) => line.trim().split(/\s+/))
  return lines.flatMap(([child, parent, ...command]) =>
    parent === String(pid) ? [{ pid: Number(child), command: command.join(' ') }] : [],
  )
}
