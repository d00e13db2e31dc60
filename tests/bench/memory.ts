import { readdirSync, readFileSync } from 'node:fs'

interface Process {
  pid: number
  parent: number
  command: string
  kilobytes: number
}

/** What the processes that come from one hold whose command line fits, in megabytes. */
export function megabytesOf(ancestor: number, fits: RegExp): number {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(readProcess)
  const family = new Set([ancestor])
  // Children come after their parents, but for numbers that have begun anew.
  for (const { pid, parent } of all.sort((one, other) => one.pid - other.pid)) {
    if (family.has(parent)) family.add(pid)
  }
  const kilobytes = all
    .filter(({ pid, command }) => family.has(pid) && fits.test(command))
    .map((each) => each.kilobytes)
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024
}

function readProcess(pid: string): Process {
  const [stat, command, status] = ['stat', 'cmdline', 'status'].map((file) => read(`/proc/${pid}/${file}`))
  return {
    pid: Number(pid),
    parent: Number(stat!.slice(stat!.lastIndexOf(')')).split(' ')[2]),
    command: command!,
    kilobytes: Number(/^VmRSS:\s+(\d+)/m.exec(status!)?.[1] ?? 0),
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
