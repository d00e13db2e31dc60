import type { Env } from '../lib/env'
import { expectFree, freePort } from './ports'
import { readOrMakeSecret } from './secret-file'
import { localUrl } from './wait-until-ready'

const APP_ID = '1'

/**
 * The application's variables for the embedded push server, the same as for any other. Null if another one
 * is configured, or none is wanted. Key and secret are stored, so that open pages can connect again.
 */
export async function embeddedPush(env: Env, dataDir: string): Promise<Record<string, string> | null> {
  if (env.PUSHER_KEY !== undefined || env.PUSH === 'off') return null
  if (env.PUSH_PORT !== undefined) await expectFree('127.0.0.1', env.PUSH_PORT, 'PUSH_PORT')
  return {
    PUSHER_APP_ID: APP_ID,
    PUSHER_KEY: readOrMakeSecret(dataDir, 'push-key'),
    PUSHER_SECRET: readOrMakeSecret(dataDir, 'push-secret'),
    PUSHER_HOST: '127.0.0.1',
    PUSHER_PORT: String(env.PUSH_PORT ?? (await freePort())),
    PUSHER_USE_TLS: 'false',
    PUSH_WEBHOOK_URL: `${localUrl(env.HOST, env.PORT)}/api/pusher/webhook`,
    PUSH_WEBHOOK_EVENTS: 'channel_occupied,channel_vacated',
    PUSH_WEBHOOK_PREFIX: 'private-user-',
  }
}
