import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible'
import { env } from '@/lib/env'
import { Refusal } from '@/lib/http/errors'
import { sharedRedis } from './shared-redis'

/**
 * So many of one thing in so many seconds. In memory, or shared by all instances with REDIS_URL; while Redis is
 * away each process counts for itself.
 */
export class RateLimit {
  private readonly limiter: RateLimiterMemory | RateLimiterRedis

  constructor(name: string, points: number, duration: number) {
    const options = { keyPrefix: `limit:${name}`, points, duration }
    const memory = new RateLimiterMemory(options)
    const redis = sharedRedis()
    this.limiter = redis
      ? new RateLimiterRedis({
          ...options,
          storeClient: redis,
          rejectIfRedisNotReady: true,
          insuranceLimiter: memory,
        })
      : memory
  }

  /** Counts one, and refuses when that is one too many. */
  async take(key: string): Promise<void> {
    if (env().RATE_LIMITS === 'off') return
    await this.limiter.consume(key).catch(refuse)
  }

  /** Refuses when none is left, without counting. */
  async check(key: string): Promise<void> {
    if (env().RATE_LIMITS === 'off') return
    const state = await this.limiter.get(key)
    if (state && state.remainingPoints <= 0) refuse(state)
  }

  /** Gives one back: it turned out not to count. */
  async giveBack(key: string): Promise<void> {
    if (env().RATE_LIMITS === 'off') return
    await this.limiter.reward(key, 1)
  }
}

function refuse(state: unknown): never {
  if (state instanceof RateLimiterRes)
    throw new Refusal('rate_limited', { retryAfter: state.msBeforeNext / 1000 })
  throw state
}
