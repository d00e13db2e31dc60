import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { freePort } from '../../embedded/ports'
import { given } from './given'
import { startNode } from './process'

const root = path.resolve(import.meta.dirname, '../..')

export interface PushServer {
  /** For who listens. */
  origin: string
  /** For the application: where it is, and what to say there. */
  env: Record<string, string>
  stop(): Promise<void>
}

/** The project's own push server, alone: any Pusher-compatible server would do as well. */
export async function startPushServer(): Promise<PushServer> {
  const port = String(await freePort())
  const env = {
    PUSHER_APP_ID: '1',
    PUSHER_KEY: randomBytes(8).toString('hex'),
    PUSHER_SECRET: randomBytes(16).toString('hex'),
    PUSHER_HOST: '127.0.0.1',
    PUSHER_PORT: port,
  }
  const running = startNode({
    args: ['embedded/start.js', '--push-server'],
    cwd: root,
    env: { ...env, HOST: '127.0.0.1' },
    folder: given('folder'),
  })
  await running.line(/push server is ready/, 60_000)
  return { origin: `ws://127.0.0.1:${port}`, env, stop: running.stop }
}
