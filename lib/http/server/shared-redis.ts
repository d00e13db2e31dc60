import { Redis } from 'ioredis'
import { env } from '@/lib/env'
import { log } from '@/lib/log'

/** A request may wait this long for a Redis that hangs; those that follow find the connection closed. */
const SILENCE_MS = 500

const held = globalThis as { tertuliaRedis?: Redis }

/** What several instances share; null without REDIS_URL. */
export function sharedRedis(): Redis | null {
  const { REDIS_URL } = env()
  if (!REDIS_URL) return null
  return (held.tertuliaRedis ??= connect(REDIS_URL))
}

/**
 * A command is answered soon or fails. When none is, the connection is closed and all that wait on it fail at
 * once; until a new one is ready, which takes an answer, commands fail without being sent.
 */
function connect(url: string): Redis {
  const redis = new Redis(url, {
    socketTimeout: SILENCE_MS,
    commandTimeout: 2 * SILENCE_MS,
    connectTimeout: 2_000,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    enableOfflineQueue: false,
  })
  let isAway = false
  redis.on('error', (error: Error) => {
    if (!isAway) log('warn', 'redis away', { error: error.message })
    isAway = true
  })
  redis.on('ready', () => {
    if (isAway) log('info', 'redis back')
    isAway = false
  })
  return redis
}
