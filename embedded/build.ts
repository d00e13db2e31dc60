import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { compileIfNeeded } from './compile'
import { areProgramsCompiled, sourcesHash } from './compiled.js'
import { oneAtATime } from './one-at-a-time.js'
import { distDir, root } from './paths'
import { Problem } from './problem.js'
import { run } from './run.js'

/** For every process that runs Next: no telemetry, and no .env files. */
export const NEXT_ENV = { NEXT_TELEMETRY_DISABLED: '1', __NEXT_PROCESSED_ENV: 'true' }

/** Builds if the sources have changed since the last build. */
export async function buildIfNeeded(how: { say(line: string): void; signal: AbortSignal }): Promise<void> {
  if (isBuilt() && areProgramsCompiled(distDir)) return
  await oneAtATime(`build-${path.basename(distDir)}`, how, async (note) => {
    await build(how, note)
    await compileIfNeeded(distDir)
  })
}

async function build(how: { say(line: string): void; signal: AbortSignal }, note: (about: object) => void) {
  if (isBuilt()) return
  how.say('Building the application (about a minute) …')
  // Removed first, so that an aborted build has no stamp.
  rmSync(stamp, { force: true })
  const hash = sourcesHash()
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
  if (
    !(await run([next, 'build'], {
      env: { ...NEXT_ENV, NODE_ENV: 'production' },
      signal: how.signal,
      note,
    }))
  ) {
    throw new Problem('The application could not be built: see what Next says above.')
  }
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, hash)
}

const stamp = path.join(root, distDir, 'built-from')

function isBuilt(): boolean {
  if (!existsSync(path.join(root, distDir, 'BUILD_ID')) || !existsSync(stamp)) return false
  return readFileSync(stamp, 'utf8') === sourcesHash()
}
