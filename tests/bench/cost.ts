import { readdirSync, readFileSync } from 'node:fs'
import { query } from '../support/database'

interface Process {
  pid: number
  parent: number
  command: string
  kilobytes: number
  /** Of the processor, that of children which have ended included. */
  milliseconds: number
}

const TICKS_PER_SECOND = 100

/** A process and all that come from it; of those only who has a command line that fits. */
export function familyOf(ancestor: number, fits = /./): Process[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(readProcess)
  const family = new Set([ancestor])
  // Children come after their parents, but for numbers that have begun anew.
  for (const { pid, parent } of all.sort((one, other) => one.pid - other.pid)) {
    if (family.has(parent)) family.add(pid)
  }
  return all.filter(({ pid, command }) => family.has(pid) && fits.test(command))
}

/** What they hold, in megabytes. */
export const megabytesOf = (ancestor: number, fits?: RegExp): number =>
  familyOf(ancestor, fits).reduce((sum, { kilobytes }) => sum + kilobytes, 0) / 1024

/** The processor time that they have taken so far, in milliseconds. */
export const processorTimeOf = (...ancestors: number[]): number =>
  ancestors.flatMap((each) => familyOf(each)).reduce((sum, { milliseconds }) => sum + milliseconds, 0)

/** The first process of a database's server: the parent of its checkpointer, of which there is always one. */
export async function postgresOf(database: string): Promise<number> {
  const [row] = await query<{ pid: number }>(
    database,
    `select pid from pg_stat_activity where backend_type = 'checkpointer'`,
  )
  return readProcess(String(row!.pid)).parent
}

function readProcess(pid: string): Process {
  const [stat, command, status] = ['stat', 'cmdline', 'status'].map((file) => read(`/proc/${pid}/${file}`))
  const fields = stat!.slice(stat!.lastIndexOf(')')).split(' ')
  const ticks = fields.slice(12, 16).reduce((sum, each) => sum + Number(each), 0)
  return {
    pid: Number(pid),
    parent: Number(fields[2]),
    command: command!,
    kilobytes: Number(/^VmRSS:\s+(\d+)/m.exec(status!)?.[1] ?? 0),
    milliseconds: (ticks * 1000) / TICKS_PER_SECOND,
  }
}

/** Empty when the process has ended meanwhile. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
