import { existsSync, readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { NEXT_ENV } from '../../embedded/build'
import { freePort } from '../../embedded/ports'
import { run } from '../../embedded/run.js'
import { given } from '../support/given'
import { startNode } from '../support/process'

export interface BareNext {
  url: string
  pid: number
  stop(): Promise<void>
}

const folder = path.join(import.meta.dirname, 'bare', 'next')
const lockFile = path.resolve(import.meta.dirname, '../../package-lock.json')
const built = path.join(folder, '.next', 'BUILD_ID')
const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
const env = { ...NEXT_ENV, NODE_ENV: 'production' as const }

/** The least that an application of Next can be, to compare with: one page and one route. */
export async function startBareNext(): Promise<BareNext> {
  if (!isBuilt()) {
    console.log('Building the bare application …')
    // Turbopack would take what it finds in the folders above, such as the application's instrumentation.ts.
    const args = [next, 'build', folder, '--webpack']
    if (!(await run(args, { env, quiet: true }))) throw new Error('It could not be built.')
  }
  const port = String(await freePort())
  const server = startNode({
    args: [next, 'start', folder, '--port', port, '--hostname', '127.0.0.1'],
    env,
    folder: given('folder'),
  })
  await server.line(/Ready in/, 30_000)
  return { url: `http://127.0.0.1:${port}`, pid: server.child.pid!, stop: server.stop }
}

/** After the last change of its sources, of how it is built, and of what is installed. */
function isBuilt(): boolean {
  if (!existsSync(built)) return false
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /^(app\/.*|[^/]+)\.js$/.test(name))
    .map((name) => path.join(folder, name))
  return [lockFile, import.meta.filename, ...sources].every(
    (file) => statSync(file).mtimeMs < statSync(built).mtimeMs,
  )
}
