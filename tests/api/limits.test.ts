import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, startApp } from '../support/app'
import { ask, cookiesOf } from '../support/ask'
import { query } from '../support/database'
import { uniqueName } from '../support/names'

const login = (app: App, body: object, headers: Record<string, string> = {}) =>
  ask(`${app.url}/api/login`, { body, headers })

/** As a proxy passes it on that stands on this machine. */
const from = (address: string) => ({ 'x-forwarded-for': address })

describe('limits', () => {
  let app: App
  beforeAll(async () => {
    app = await startApp({ env: { RATE_LIMITS: 'on', TRUST_PROXY: '1' } })
  })
  afterAll(() => app.stop())

  it('A-16 ten failed sign-ins a minute for a name from one address; a known device and others are free', async () => {
    const username = uniqueName('ana')
    const owner = await login(app, { username }, from('203.0.113.1'))
    const guess = (address: string) => login(app, { username, code: 'AAAAA' }, from(address))
    const answers = await Promise.all(Array.from({ length: 30 }, () => guess('203.0.113.2')))
    expect(answers.filter(({ code }) => code === 'code_invalid')).toHaveLength(10)
    const limited = answers.filter(({ code }) => code === 'rate_limited')
    expect(limited).toHaveLength(20)
    expect(Number(limited[0]!.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(
      (await login(app, { username }, { ...from('203.0.113.2'), cookie: cookiesOf(owner) })).status,
    ).toBe(200)
    expect((await login(app, { username, code: owner.body!['code'] }, from('203.0.113.3'))).status).toBe(200)
  })

  it('A-16 sixty from one address, whatever the names', async () => {
    const names = Array.from({ length: 9 }, () => uniqueName('ana'))
    for (const username of names) await login(app, { username }, from('203.0.113.4'))
    const guesses = names.flatMap((username) => Array.from({ length: 8 }, () => username))
    const codes: Array<string | undefined> = []
    for (const username of guesses) codes.push((await login(app, { username }, from('203.0.113.5'))).code)
    expect(codes.filter((code) => code === 'code_required')).toHaveLength(60)
    expect(codes.slice(60).every((code) => code === 'rate_limited')).toBe(true)
  })

  it('A-16 a forwarded address that the client wrote does not count', async () => {
    const username = uniqueName('ana')
    await login(app, { username }, from('203.0.113.6'))
    const codes: Array<string | undefined> = []
    for (let turn = 0; turn < 12; turn += 1) {
      codes.push(
        (await login(app, { username, code: 'A' }, from(`198.51.100.${String(turn)}, 203.0.113.7`))).code,
      )
    }
    expect(codes.slice(10)).toEqual(['rate_limited', 'rate_limited'])
  })

  it('A-16 a flood of requests from one user is limited, and nobody else is', async () => {
    const [ana, eva] = [
      await login(app, { username: uniqueName('ana') }),
      await login(app, { username: uniqueName('eva') }),
    ]
    const me = (who: typeof ana) => ask(`${app.url}/api/me`, { headers: { cookie: cookiesOf(who) } })
    const statuses: number[] = []
    for (let batch = 0; batch < 12; batch += 1) {
      const answers = await Promise.all(Array.from({ length: 50 }, () => me(eva)))
      statuses.push(...answers.map(({ status }) => status))
    }
    expect(statuses).toContain(429)
    expect((await me(ana)).status).toBe(200)
  })

  it('U-30 a flood of heartbeats is limited, and what it says is written once', async () => {
    const ana = await login(app, { username: uniqueName('ana') })
    const beat = () =>
      ask(`${app.url}/ping`, { body: { client_id: 'a' }, headers: { cookie: cookiesOf(ana) } })
    const written = () =>
      query<{ place: string }>(
        app.env['DATABASE_URL']!,
        `select ctid::text as place from presence_leases where client_id = 'a' and user_id = $1`,
        [(ana.body!['user'] as { id: number }).id],
      )
    await beat()
    const once = await written()
    const answers = await Promise.all(Array.from({ length: 500 }, beat))
    expect(answers.some(({ status }) => status === 429)).toBe(true)
    expect(answers.every(({ status }) => status === 200 || status === 429)).toBe(true)
    expect(await written()).toEqual(once)
  }, 60_000)
})
