import 'server-only'
import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import Pusher from 'pusher'
import { env, type Env } from '@/lib/env'
import { DEFAULT_CLUSTER } from './public-address'

/** A call to the push service takes no longer, whatever becomes of it. */
export const CALL_TIMEOUT_MS = 1_000

/** The push service this installation is told of: Pusher's cloud, or a server that speaks as it does. */
export interface PushService {
  pusher: Pusher
  key: string
  secret: string
}

// One a process, also where a bundle loads this module twice.
const held = globalThis as { tertuliaPushService?: PushService | null }

/** Null: there is no push here, and nobody is told anything. */
export function pushService(): PushService | null {
  if (held.tertuliaPushService === undefined) held.tertuliaPushService = connect(env())
  return held.tertuliaPushService
}

export function connect(values: Env): PushService | null {
  const { PUSH, PUSHER_APP_ID: appId, PUSHER_KEY: key, PUSHER_SECRET: secret } = values
  if (PUSH === 'off' || !appId || !key || !secret) return null
  // A server of one's own is on the same machine or network; Pusher's is across the internet.
  const useTLS = values.PUSHER_USE_TLS ?? values.PUSHER_HOST === undefined
  const Agent = useTLS ? HttpsAgent : HttpAgent
  const options = {
    ...{ appId, key, secret, useTLS },
    timeout: CALL_TIMEOUT_MS,
    // A new connection for each event would cost more than the event.
    agent: new Agent({ keepAlive: true, maxSockets: 50 }),
  }
  return { pusher: new Pusher({ ...options, ...serviceAddress(values) }), key, secret }
}

function serviceAddress({ PUSHER_HOST: host, PUSHER_PORT: port, PUSHER_CLUSTER: cluster }: Env) {
  if (host) return port ? { host, port: String(port) } : { host }
  return { cluster: cluster ?? DEFAULT_CLUSTER }
}
