import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import path from 'node:path'
import { freePort } from '../../embedded/ports'
import { freshDatabase } from './database'
import { given } from './given'
import { pastPooler, throughPooler } from './pooled'
import { startNode } from './process'

export interface App {
  url: string
  pid: number
  /** The variables it was started with: its DATABASE_URL, NEXTAUTH_SECRET, DATA_DIR … */
  env: Record<string, string>
  output(): string
  stop(): Promise<void>
}

const root = path.resolve(import.meta.dirname, '../..')
const READY_WITHIN_MS = 60_000
const READY = /ready at http:\/\/\S+/

/** The application as `npm start` runs it, on a database and a port of its own. */
export async function startApp({ env = {} }: { env?: Record<string, string> } = {}): Promise<App> {
  const folder = given('folder')
  const port = env['PORT'] ?? String(await freePort())
  const database = env['DATABASE_URL'] ?? (await freshDatabase())
  const settings = {
    HOST: '127.0.0.1',
    DIRECT_URL: pastPooler(database),
    DATA_DIR: mkdtempSync(path.join(folder, 'data-')),
    DIST_DIR: '.next-test',
    NEXTAUTH_SECRET: randomBytes(32).toString('hex'),
    RATE_LIMITS: 'off',
    NODE_ENV: 'production',
    // Behind a pooler the API is answered by Next, as on a host: one suite, both doors.
    ...(throughPooler(database) === database ? {} : { API_ANSWERED_BY: 'next' }),
    // As with the database of its own: this one is nobody else's either.
    ...(throughPooler(database) === database && !env['DATABASE_URL'] ? { PREPARED_STATEMENTS: 'on' } : {}),
    ...env,
    DATABASE_URL: throughPooler(database),
    PORT: port,
  }
  const launcher = startNode({ args: ['embedded/start.js'], cwd: root, env: settings, folder })
  try {
    await launcher.line(READY, READY_WITHIN_MS)
  } catch (cause) {
    await launcher.stop()
    throw new Error('The application did not start.', { cause })
  }
  return {
    url: `http://127.0.0.1:${port}`,
    pid: launcher.child.pid!,
    env: settings,
    output: launcher.output,
    stop: launcher.stop,
  }
}
