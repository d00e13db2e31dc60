import { Redis } from 'ioredis'
import { env } from '@/lib/env'
import { log } from '@/lib/log'

/** A request may wait this long for a Redis that hangs; those that follow find the connection closed. */
const SILENCE_MS = 500
/** It is back when no command has failed for so long: it may fail some and answer others. */
const CALM_MS = 5_000

export interface SharedRedis {
  client: Redis
  noteFailedCommand(error: unknown): void
  noteWrite(): void
}

const held = globalThis as { tertuliaRedis?: SharedRedis }

/** What several instances share; null without REDIS_URL. */
export function sharedRedis(): SharedRedis | null {
  const { REDIS_URL } = env()
  if (!REDIS_URL) return null
  return (held.tertuliaRedis ??= connect(REDIS_URL))
}

/**
 * A command is answered soon or fails. When none is, the connection is closed and all that wait on it fail at
 * once; until a new one is ready, which takes an answer, commands fail without being sent.
 */
function connect(url: string): SharedRedis {
  const client = new Redis(url, {
    socketTimeout: SILENCE_MS,
    commandTimeout: 2 * SILENCE_MS,
    connectTimeout: 2_000,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    enableOfflineQueue: false,
  })
  let isAway = false
  let failedAt = 0

  function noteAway(error: unknown) {
    failedAt = Date.now()
    if (!isAway) log('warn', 'redis away', { error: error instanceof Error ? error.message : String(error) })
    isAway = true
  }

  function noteBack() {
    if (isAway) log('info', 'redis back')
    isAway = false
  }

  client.on('error', noteAway)
  // A Redis that is stopped closes the connection without an error.
  client.on('close', () => {
    noteAway(new Error('connection closed'))
  })
  client.on('ready', noteBack)
  return {
    client,
    noteFailedCommand: (error) => {
      // Without a connection every command fails: the connection's own events report that.
      if (client.status === 'ready') noteAway(error)
    },
    noteWrite: () => {
      if (isAway && Date.now() - failedAt >= CALM_MS) noteBack()
    },
  }
}
