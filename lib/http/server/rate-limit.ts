import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible'
import { env } from '@/lib/env'
import { Refusal } from '@/lib/http/errors'
import { type SharedRedis, sharedRedis } from './shared-redis'

type Limiter = RateLimiterMemory | RateLimiterRedis

/**
 * So many of one thing in so many seconds. In memory, or shared by all instances with REDIS_URL; while Redis is
 * away, or refuses to count, each process counts for itself.
 */
export class RateLimit {
  private readonly memory: RateLimiterMemory
  private readonly shared: { redis: SharedRedis; limiter: RateLimiterRedis } | null

  constructor(name: string, points: number, duration: number) {
    const options = { keyPrefix: `limit:${name}`, points, duration }
    this.memory = new RateLimiterMemory(options)
    const redis = sharedRedis()
    this.shared = redis && {
      redis,
      limiter: new RateLimiterRedis({ ...options, storeClient: redis.client, rejectIfRedisNotReady: true }),
    }
  }

  /** Counts one, and refuses when that is one too many. */
  async take(key: string): Promise<void> {
    if (env().RATE_LIMITS === 'off') return
    await this.ask((limiter) => limiter.consume(key)).catch(refuse)
  }

  /** Refuses when none is left, without counting. */
  async check(key: string): Promise<void> {
    if (env().RATE_LIMITS === 'off') return
    const state = await this.ask((limiter) => limiter.get(key), { writes: false })
    if (state && state.remainingPoints <= 0) refuse(state)
  }

  /** Gives one back: it turned out not to count. */
  async giveBack(key: string): Promise<void> {
    if (env().RATE_LIMITS === 'off') return
    await this.ask((limiter) => limiter.reward(key, 1))
  }

  private async ask<Answer>(
    question: (limiter: Limiter) => Promise<Answer>,
    { writes } = { writes: true },
  ): Promise<Answer> {
    if (!this.shared) return question(this.memory)
    const { redis, limiter } = this.shared
    try {
      const answer = await question(limiter)
      // A Redis that is full, or a replica, still answers what only reads.
      if (writes) redis.noteWrite()
      return answer
    } catch (error) {
      if (error instanceof RateLimiterRes) {
        redis.noteWrite()
        throw error
      }
      redis.noteFailedCommand(error)
      return question(this.memory)
    }
  }
}

function refuse(state: unknown): never {
  if (state instanceof RateLimiterRes)
    throw new Refusal('rate_limited', { retryAfter: state.msBeforeNext / 1000 })
  throw state
}
