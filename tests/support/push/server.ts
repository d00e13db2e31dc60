import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { freePort } from '../../../embedded/ports'
import { given } from '../given'
import { type Running, startNode } from '../process'
import type { Target } from './target'

export interface PushServer {
  target: Target
  running: Running
  stop(): Promise<void>
}

const root = path.resolve(import.meta.dirname, '../../..')
const READY = /push server is ready/
const READY_WITHIN_MS = 30_000

/** Our own, alone, as `npm run push-server` runs it, on a port of its own. */
export async function startPushServer(settings: Record<string, string> = {}): Promise<PushServer> {
  const port = Number(settings['PUSHER_PORT'] ?? (await freePort()))
  const address = { host: '127.0.0.1', port }
  const target: Target = {
    appId: '1234',
    key: settings['PUSHER_KEY'] ?? `llave-${randomBytes(6).toString('hex')}`,
    secret: settings['PUSHER_SECRET'] ?? randomBytes(16).toString('hex'),
    tls: false,
    api: address,
    socket: address,
  }
  const env = {
    ...{ PUSHER_APP_ID: target.appId, PUSHER_KEY: target.key, PUSHER_SECRET: target.secret },
    ...{ PUSHER_HOST: address.host, PUSHER_PORT: String(port) },
    // What the machine has set for its own use is none of the tests' business.
    ...{ HOST: '', PUSH_PORT: '', NEXTAUTH_URL: '', ...settings },
  }
  const running = startNode({
    args: ['embedded/start.js', '--push-server'],
    cwd: root,
    env,
    folder: given('folder'),
  })
  try {
    await running.line(READY, READY_WITHIN_MS)
  } catch (cause) {
    await running.stop()
    throw new Error('The push server did not start.', { cause })
  }
  return { target, running, stop: running.stop }
}
