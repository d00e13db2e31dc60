import { describe, expect, it } from 'vitest'
import { endOtherSessions, endSession, listSessions } from '@/lib/accounts/contract'
import { getMe } from '@/lib/users/contract'
import { ask, cookiesOf } from '../support/ask'
import { query } from '../support/database'
import { given } from '../support/given'
import { uniqueName } from '../support/names'
import { signIn } from '../support/sign-in'

const app = given('app')
const database = process.env['DATABASE_URL']!
const unauthenticated = { status: 401, code: 'unauthenticated' }
const me = (headers: Record<string, string>) => ask(`${app}/api/me`, { headers })
const epochOf = async (id: number) =>
  (
    await query<{ epoch: number }>(database, 'select channel_epoch as epoch from users where id = $1', [id])
  )[0]!.epoch

describe('A-6 one token works as a cookie and as Bearer', () => {
  it('A-6 both name the user', async () => {
    const ana = await signIn(app, uniqueName('ana'))
    expect((await me({ cookie: ana.cookie })).body).toEqual({ user: ana.user })
    expect((await me({ authorization: `Bearer ${ana.token}` })).body).toEqual({ user: ana.user })
  })

  it('A-6 an Authorization header decides alone: a wrong one is 401, whatever the cookie', async () => {
    const ana = await signIn(app, uniqueName('ana'))
    for (const authorization of ['Bearer x', 'Bearer', 'Basic YTph', `bearer ${ana.token}x`, '']) {
      const answer = await me({ authorization, cookie: ana.cookie })
      expect([answer.status, answer.code], authorization).toEqual([401, 'unauthenticated'])
    }
  })

  it('A-6 a forged token identifies nobody', async () => {
    const { token } = await signIn(app, uniqueName('ana'))
    const [header, body, signature] = token.split('.') as [string, string, string]
    const none = Buffer.from('{"alg":"none"}').toString('base64url')
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as object
    const other = Buffer.from(JSON.stringify({ ...claims, sub: '1' })).toString('base64url')
    const forged = [
      `${none}.${body}.`,
      `${none}.${body}.${signature}`,
      `${header}.${other}.${signature}`,
      `${header}.${body}.`,
    ]
    for (const each of forged)
      expect(await me({ authorization: `Bearer ${each}` })).toMatchObject(unauthenticated)
    expect(await me({ cookie: `next-auth.session-token=${'x'.repeat(8_000)}` })).toMatchObject(
      unauthenticated,
    )
  })
})

describe('A-7 logout ends the session for good', () => {
  it('A-7 a page that was just shown is shown no more', async () => {
    const { cookie } = await signIn(app, uniqueName('ana'))
    const page = async () => (await fetch(app, { headers: { cookie }, redirect: 'manual' })).status
    expect(await page()).toBe(200)
    await ask(`${app}/api/logout`, { method: 'POST', headers: { cookie } })
    expect(await page()).toBe(307)
  })

  it('A-7 the same cookie and token are refused afterwards; status is offline at once', async () => {
    const [ana, beto] = [await signIn(app, uniqueName('ana')), await signIn(app, uniqueName('beto'))]
    const out = await ask(`${app}/api/logout`, { method: 'POST', headers: { cookie: ana.cookie } })
    expect([out.status, out.body]).toEqual([200, {}])
    expect(await me({ cookie: ana.cookie })).toMatchObject(unauthenticated)
    expect(await me({ authorization: `Bearer ${ana.token}` })).toMatchObject(unauthenticated)
    const rows = await query(
      database,
      'select 1 from presence_leases where user_id = $1 and expires_at > now()',
      [ana.user.id],
    )
    expect(rows).toEqual([])
    expect((await me({ cookie: beto.cookie })).status).toBe(200)
  })

  it('A-7 the device can still sign in; with forget it cannot', async () => {
    const name = uniqueName('ana')
    const first = await ask(`${app}/api/login`, { body: { username: name } })
    await ask(`${app}/api/logout`, { method: 'POST', headers: { cookie: cookiesOf(first) } })
    const second = await ask(`${app}/api/login`, {
      body: { username: name },
      headers: { cookie: cookiesOf(first) },
    })
    expect(second.status).toBe(200)
    await ask(`${app}/api/users/logout`, { body: { forget: true }, headers: { cookie: cookiesOf(second) } })
    const third = await ask(`${app}/api/login`, {
      body: { username: name },
      headers: { cookie: cookiesOf(second) },
    })
    expect([third.status, third.code]).toEqual([401, 'code_required'])
  })

  it('A-7 GET does not log out', async () => {
    const ana = await signIn(app, uniqueName('ana'))
    expect((await ask(`${app}/api/logout`, { headers: { cookie: ana.cookie } })).status).toBe(405)
    expect((await me({ cookie: ana.cookie })).status).toBe(200)
  })
})

it('A-8 a new sign-in in the same browser ends the session before it', async () => {
  const first = await ask(`${app}/api/login`, { body: { username: uniqueName('ana') } })
  const second = await ask(`${app}/api/login`, {
    body: { username: uniqueName('beto') },
    headers: { cookie: cookiesOf(first) },
  })
  expect(second.status).toBe(201)
  expect(await me({ cookie: cookiesOf(first) })).toMatchObject(unauthenticated)
})

describe('A-9 one’s own sessions are listed and can be ended', () => {
  it('A-9 each says when it was last used and which is the current one', async () => {
    const name = uniqueName('ana')
    const one = await signIn(app, name)
    const other = await signIn(app, name, one.code)
    const { sessions } = await other.call(listSessions, {})
    expect(sessions.map(({ current }) => current)).toEqual([true, false])
  })

  it('A-9 an ended one is refused, its device must prove itself, and the channels get a new epoch', async () => {
    const name = uniqueName('ana')
    const one = await signIn(app, name)
    const other = await signIn(app, name, one.code)
    const epoch = await epochOf(one.user.id)
    const { sessions } = await other.call(listSessions, {})
    await other.call(endSession, { id: sessions.find(({ current }) => !current)!.id })
    await expect(one.call(getMe, {})).rejects.toMatchObject({ code: 'unauthenticated' })
    expect(
      (await ask(`${app}/api/login`, { body: { username: name }, headers: { cookie: one.cookie } })).code,
    ).toBe('code_required')
    expect(await epochOf(one.user.id)).toBeGreaterThan(epoch)
    expect((await other.call(getMe, {})).user.id).toBe(one.user.id)
  })

  it('A-9 all others at once', async () => {
    const name = uniqueName('ana')
    const one = await signIn(app, name)
    const [two, three] = [await signIn(app, name, one.code), await signIn(app, name, one.code)]
    await three.call(endOtherSessions, {})
    for (const ended of [one, two]) await expect(ended.call(getMe, {})).rejects.toMatchObject({ status: 401 })
    expect((await three.call(listSessions, {})).sessions).toHaveLength(1)
  })

  it('A-9 another user’s, an unknown and an impossible id are the same 404', async () => {
    const [ana, eva] = [await signIn(app, uniqueName('ana')), await signIn(app, uniqueName('eva'))]
    const id = (await ana.call(listSessions, {})).sessions[0]!.id
    for (const each of [id, crypto.randomUUID(), '1', '..%2f..']) {
      const answer = await ask(`${app}/api/me/sessions/${each}`, {
        method: 'DELETE',
        headers: { cookie: eva.cookie },
      })
      expect([answer.status, answer.code], each).toEqual([404, 'not_found'])
    }
    expect((await ana.call(getMe, {})).user.id).toBe(ana.user.id)
  })
})

it('A-11 answers are not cached, and their content type is not guessed', async () => {
  const ana = await signIn(app, uniqueName('ana'))
  const answer = await me({ cookie: ana.cookie })
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
})
