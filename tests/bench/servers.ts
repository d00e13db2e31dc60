import path from 'node:path'
import { buildIfNeeded } from '../../embedded/build'
import { type App, startApp } from '../support/app'
import { freshDatabase } from '../support/database'
import { given } from '../support/given'
import { startNode } from '../support/process'
import { postgresOf } from './cost'

export interface Measured {
  /** Beside the application, on the same Postgres. */
  app: App
  bare: { url: string; pid: number }
  postgres: number
}

/** The application and the bare server, for as long as the work takes. */
export async function withServers(work: (servers: Measured) => Promise<void>): Promise<void> {
  await buildIfNeeded({ say: console.log, signal: new AbortController().signal })
  const database = await freshDatabase('empty')
  const bare = startNode({
    args: [path.join(import.meta.dirname, 'bare', 'server.js'), database],
    folder: given('folder'),
  })
  const [, port] = await bare.line(/listening at (\d+)/, 10_000)
  const app = await startApp({ env: { ONLY_INSTANCE: 'on' } })
  try {
    await work({
      app,
      bare: { url: `http://127.0.0.1:${port!}`, pid: bare.child.pid! },
      postgres: await postgresOf(database),
    })
  } finally {
    await Promise.all([app.stop(), bare.stop()])
  }
}
