import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, startApp } from '../support/app'
import { type Answer, ask, cookiesOf } from '../support/ask'
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

  it('A-16 thirty sign-ins a minute by the right code of a name, whoever else guesses', async () => {
    const username = uniqueName('ana')
    const { code } = (await login(app, { username }, from('203.0.113.8'))).body!
    const guesses = Array.from({ length: 50 }, (_, at) =>
      login(app, { username, code: 'AAAAA' }, from(`203.0.113.${String(100 + (at % 5))}`)),
    )
    await Promise.all(guesses)
    const entries: Answer[] = []
    for (let turn = 0; turn < 35; turn += 1) {
      entries.push(await login(app, { username, code }, from('203.0.113.8')))
    }
    expect(entries.filter(({ status }) => status === 200)).toHaveLength(30)
    const limited = entries.filter(({ code }) => code === 'rate_limited')
    expect(limited).toHaveLength(5)
    expect(Number(limited[0]!.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  it('A-22 five links an hour for a user, and sixty looks or uses a minute from an address', async () => {
    const ana = await login(app, { username: uniqueName('ana') }, from('203.0.113.9'))
    const make = () =>
      ask(`${app.url}/api/me/links`, { method: 'POST', body: {}, headers: { cookie: cookiesOf(ana) } })
    const made: number[] = []
    for (let turn = 0; turn < 6; turn += 1) made.push((await make()).status)
    expect(made).toEqual([201, 201, 201, 201, 201, 429])

    const codes: Array<string | undefined> = []
    for (let turn = 0; turn < 61; turn += 1) {
      const path = turn % 2 === 0 ? '/api/links' : '/api/login'
      const answer = await ask(app.url + path, { body: { link: 'A' }, headers: from('203.0.113.10') })
      codes.push(answer.code)
    }
    expect(codes.filter((code) => code === 'code_invalid')).toHaveLength(60)
    expect(codes.at(-1)).toBe('rate_limited')
  })

  it('A-16 ten new codes an hour for a user, and the last one is right', async () => {
    const username = uniqueName('ana')
    const cookie = cookiesOf(await login(app, { username }, from('203.0.113.9')))
    const codes: unknown[] = []
    for (let turn = 0; turn < 12; turn += 1) {
      const answer = await ask(`${app.url}/api/me/code`, { method: 'POST', headers: { cookie } })
      codes.push(answer.code ?? answer.body!['code'])
    }
    expect(codes.slice(10)).toEqual(['rate_limited', 'rate_limited'])
    expect((await login(app, { username, code: codes[9] }, from('203.0.113.10'))).status).toBe(200)
  })

  it('S-30 pages and NextAuth’s addresses are limited before anything is rendered, by the trusted address', async () => {
    const flood = async (path: string, times: number, address: string) => {
      const asked = Array.from({ length: times }, () => ask(app.url + path, { headers: from(address) }))
      return (await Promise.all(asked)).filter(({ status }) => status === 429)
    }
    const pages = await flood('/entrar', 150, '203.0.113.20')
    expect(pages.length).toBeGreaterThan(0)
    expect(pages[0]!.headers.get('retry-after')).toBe('5')
    expect(pages[0]!.headers.get('content-type')).toContain('text/html')
    expect(pages[0]!.text).toContain('Espera un momento')
    const calls = await flood('/api/auth/csrf', 500, '203.0.113.20')
    expect(calls.length).toBeGreaterThan(0)
    expect(calls[0]!.code).toBe('rate_limited')
    expect(Number(calls[0]!.headers.get('retry-after'))).toBeGreaterThan(0)
    for (const path of ['/entrar', '/api/auth/csrf']) {
      expect((await ask(app.url + path, { headers: from('203.0.113.21') })).status).toBe(200)
    }
    const cookie = cookiesOf(await login(app, { username: uniqueName('ana') }, from('203.0.113.22')))
    const signedIn = await ask(`${app.url}/`, { headers: { ...from('203.0.113.20'), cookie } })
    expect(signedIn.status).toBe(200)
  }, 60_000)

  it('S-30 thirty static files of each page of a team behind one address come as ever', async () => {
    const page = await ask(`${app.url}/entrar`, { headers: from('203.0.113.23') })
    const script = /\/_next\/static\/[^"]+\.js/.exec(page.text)![0]
    for (let batch = 0; batch < 20; batch += 1) {
      const files = Array.from({ length: 50 }, () => ask(app.url + script, { headers: from('203.0.113.23') }))
      expect(new Set((await Promise.all(files)).map(({ status }) => status))).toEqual(new Set([200]))
    }
  }, 60_000)

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
