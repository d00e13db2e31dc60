import { type ChildProcess, spawn, type StdioOptions } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

interface Start {
  /** A program of the system; Node, if none is named. */
  program?: string
  args: string[]
  env?: Record<string, string | undefined>
  /** The run's folder: there the process is noted until it has ended. */
  folder: string
  cwd?: string
  stdio?: StdioOptions
}

export interface Running {
  child: ChildProcess
  /** Everything written so far, both streams. */
  output(): string
  exited: Promise<number>
  /** The first line that matches; an error with the output if there is none in time. */
  line(pattern: RegExp, withinMs: number): Promise<RegExpExecArray>
  stop(): Promise<void>
}

const KEPT = 200_000
const GRACE_MS = 10_000

/**
 * Starts a process in a group of its own, so that all it starts can be ended with it. It is noted
 * in a folder: a test runner that is killed cannot end its children, but who started it can.
 */
export function startProcess({
  program = process.execPath,
  args,
  cwd,
  env,
  folder,
  stdio = ['ignore', 'pipe', 'pipe'],
}: Start): Running {
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio,
    detached: true,
  })
  const pid = child.pid
  if (!pid) throw new Error(`It did not start: ${[program, ...args].join(' ')}`)
  note(folder, pid)

  let written = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      written = (written + text).slice(-KEPT)
      child.emit('written')
    })
  }
  const closed = once(child, 'close')
  const exited = once(child, 'exit').then(async ([code]) => {
    forget(folder, pid)
    // Its last words; but a grandchild may hold the streams open for ever.
    await Promise.race([closed, pause(500)])
    return typeof code === 'number' ? code : 1
  })

  return {
    child,
    output: () => written,
    exited,
    line: async (pattern, withinMs) => {
      const signal = AbortSignal.timeout(withinMs)
      for (;;) {
        const found = pattern.exec(written)
        if (found) return found
        const more = once(child, 'written', { signal }).then(() => true)
        const goesOn = await Promise.race([more, exited.then(() => false)]).catch(() => false)
        if (!goesOn && !pattern.test(written)) throw new Error(`No line ${String(pattern)} came:\n${written}`)
      }
    },
    stop: async () => {
      await stopTree(pid)
      await exited
    },
  }
}

export const startNode = (start: Omit<Start, 'program'>): Running => startProcess(start)

/** Asks the first process to end; what then is left of its group is ended without asking. */
async function stopTree(pid: number, graceMs = GRACE_MS): Promise<void> {
  send(pid, 'SIGTERM')
  for (let waited = 0; waited < graceMs && send(pid, 0); waited += 20) await pause(20)
  send(-pid, 'SIGKILL')
}

/** For the runner, at its end: what killed processes have left behind. */
export async function stopNoted(folder: string): Promise<void> {
  const pids = readdirSync(notesOf(folder)).map(Number)
  await Promise.all(pids.map((pid) => stopTree(pid)))
}

function send(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}

function notesOf(folder: string): string {
  const notes = path.join(folder, 'processes')
  mkdirSync(notes, { recursive: true })
  return notes
}

function note(folder: string, pid: number): void {
  writeFileSync(path.join(notesOf(folder), String(pid)), '')
}

function forget(folder: string, pid: number): void {
  rmSync(path.join(folder, 'processes', String(pid)), { force: true })
}
