import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { bundleIfNeeded, isBundled } from './bundle'
import { oneAtATime } from './one-at-a-time.js'
import { distDir, root } from './paths'
import { Problem } from './problem.js'
import { run } from './run.js'

/** For every process that runs Next: no telemetry, and no .env files. */
export const NEXT_ENV = { NEXT_TELEMETRY_DISABLED: '1', __NEXT_PROCESSED_ENV: 'true' }

const SOURCES = [
  ...['app', 'components', 'lib', 'prisma', 'public', 'proxy.ts', 'instrumentation.ts'],
  ...['next.config.js', 'postcss.config.js', 'tsconfig.json', 'tsconfig.app.json', 'package-lock.json'],
]
/** What the launcher starts, besides. */
const PROGRAMS = [...SOURCES, 'embedded']
const GENERATED = path.join('lib', 'db', 'generated')

/** Builds if the sources have changed since the last build. */
export async function buildIfNeeded(how: { say(line: string): void; signal: AbortSignal }): Promise<void> {
  if (isBuilt() && isBundled(distDir, bundleHash())) return
  await oneAtATime(`build-${path.basename(distDir)}`, how, async (note) => {
    await build(how, note)
    await bundleIfNeeded(distDir, bundleHash())
  })
}

const bundleHash = () => hashOf(PROGRAMS)

async function build(how: { say(line: string): void; signal: AbortSignal }, note: (about: object) => void) {
  if (isBuilt()) return
  how.say('Building the application (about a minute) …')
  // Removed first, so that an aborted build has no stamp.
  rmSync(stamp, { force: true })
  const hash = hashOf(SOURCES)
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
  return readFileSync(stamp, 'utf8') === hashOf(SOURCES)
}

function hashOf(sources: string[]): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(filesOf)) {
    const content = readFileSync(path.join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

function filesOf(name: string): string[] {
  const found = statSync(path.join(root, name), { throwIfNoEntry: false })
  if (!found || name === GENERATED) return []
  if (found.isFile()) return [name]
  return readdirSync(path.join(root, name))
    .sort()
    .flatMap((each) => filesOf(path.join(name, each)))
}
