import { Redis } from 'ioredis'
import { expect, test } from 'vitest'
import { startApp } from '../support/app'
import { ask } from '../support/ask'
import { uniqueName } from '../support/names'
import { startRedis } from '../support/redis'
import { signIn } from '../support/sign-in'

test('D-9 a Redis that hangs, or is gone, holds up one request and fails none', async () => {
  const redis = await startRedis()
  const look = new Redis(redis.url)
  const app = await startApp({ env: { RATE_LIMITS: 'on', REDIS_URL: redis.url } })
  try {
    const ana = await signIn(app.url, uniqueName('ana'))
    const headers = { authorization: `Bearer ${ana.token}` }
    const send = async () => (await ask(`${app.url}/api/send`, { body: { mensaje: 'a' }, headers })).status
    const ofTwentyFive = async () => {
      const statuses: number[] = []
      for (let sent = 0; sent < 25; sent += 1) statuses.push(await send())
      return statuses
    }
    const twentyAndNoMore = [...Array<number>(20).fill(201), ...Array<number>(5).fill(429)]

    expect(await ofTwentyFive()).toEqual(twentyAndNoMore)
    const before = await countedIn(look)
    redis.send('SIGSTOP')
    // It is silent until all of these are answered, by a process that now counts for itself.
    const answers = await ofTwentyFive().finally(() => redis.send('SIGCONT'))
    expect(answers).toEqual(twentyAndNoMore)
    // What was sent to it meanwhile it has read by now.
    expect((await countedIn(look)) - before).toBeLessThanOrEqual(1)

    const counts = async () => {
      await send()
      return countedIn(look)
    }
    await expect.poll(counts, { timeout: 20_000 }).toBeGreaterThan(before + 1)
    look.disconnect()
    await redis.stop()
    for (let turn = 0; turn < 5; turn += 1) expect([201, 429]).toContain(await send())
    await expect.poll(() => redisLines(app).at(-1)).toMatchObject({ event: 'redis away' })
    expectByTurns(redisLines(app))
  } finally {
    look.disconnect()
    await Promise.all([app.stop(), redis.stop()])
  }
})

test('D-14 a Redis that answers with errors is reported once, and so is its return', async () => {
  const redis = await startRedis()
  const admin = new Redis(redis.url)
  const app = await startApp({ env: { RATE_LIMITS: 'on', REDIS_URL: redis.url } })
  try {
    const ana = await signIn(app.url, uniqueName('ana'))
    const headers = { authorization: `Bearer ${ana.token}` }
    const send = async () => (await ask(`${app.url}/api/send`, { body: { mensaje: 'a' }, headers })).status
    const counted = async () => {
      await send()
      return countedIn(admin)
    }
    await expect.poll(counted).toBeGreaterThan(0)

    await admin.config('SET', 'maxmemory', '1')
    for (let sent = 0; sent < 5; sent += 1) expect(await send()).toBe(201)
    const saysFull = (line: RedisLine) => line.error?.includes('OOM') === true
    await expect.poll(() => redisLines(app).filter(saysFull)).toHaveLength(1)
    const told = redisLines(app).findIndex(saysFull)

    await admin.config('SET', 'maxmemory', '0')
    const linesAfterSending = async () => {
      await send()
      return redisLines(app).slice(told)
    }
    const once = [{ event: 'redis away' }, { event: 'redis back' }]
    await expect.poll(linesAfterSending, { timeout: 30_000 }).toMatchObject(once)
    expectByTurns(redisLines(app))
  } finally {
    admin.disconnect()
    await Promise.all([app.stop(), redis.stop()])
  }
})

interface RedisLine {
  event: string
  error?: string
}

/** What the log of an application says of Redis. A busy machine may be late to answer once and add two lines. */
const redisLines = (app: { output(): string }) =>
  app
    .output()
    .split('\n')
    .filter((line) => line.includes('"event":"redis '))
    .map((line) => JSON.parse(line) as RedisLine)

/** Each way is reported once: away, back, away, and so on. */
function expectByTurns(lines: RedisLine[]) {
  const turns = lines.map((_, index) => (index % 2 === 0 ? 'redis away' : 'redis back'))
  expect(lines.map((line) => line.event)).toEqual(turns)
}

/** How often a limit was asked for. */
async function countedIn(redis: Redis): Promise<number> {
  const calls = /cmdstat_evalsha:calls=(\d+)/.exec(await redis.info('commandstats'))
  return Number(calls?.[1] ?? 0)
}
