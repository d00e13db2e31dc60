import { findProgram } from '../support/programs'

/** Tests that need a program of the system, by the layer. */
const NEEDING: Record<string, { program: string; file: string }[]> = {
  faults: [
    { program: 'redis-server', file: 'tests/faults/redis.test.ts' },
    { program: 'pgbouncer', file: 'tests/faults/pooler.test.ts' },
  ],
}

/** What cannot be tried here for want of its program is left out, and that is said. */
export function leftOutOf(layer: string): string[] {
  const missing = (NEEDING[layer] ?? []).filter(({ program }) => !findProgram(program))
  for (const { program, file } of missing) {
    console.log(`${program} is not installed: ${file} is left out`)
  }
  return missing.map(({ file }) => file)
}
