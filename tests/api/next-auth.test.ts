import { describe, expect, it } from 'vitest'
import { getMe } from '@/lib/users/contract'
import { type Answer, ask, cookiesOf } from '../support/ask'
import { given } from '../support/given'
import { uniqueName } from '../support/names'
import { callAs, signIn } from '../support/sign-in'

const app = given('app')

/** As NextAuth's own client does it: the token against forgery first, then the form. */
async function enter(username: string, more: Record<string, string> = {}, cookie = ''): Promise<Answer> {
  const csrf = await ask(`${app}/api/auth/csrf`)
  const form = { username, csrfToken: String(csrf.body!['csrfToken']), json: 'true', ...more }
  return post('callback/credentials', form, `${cookiesOf(csrf)}; ${cookie}`)
}

const post = (
  action: string,
  form: Record<string, string>,
  cookie: string,
  headers: Record<string, string> = {},
) =>
  ask(`${app}/api/auth/${action}`, {
    body: new URLSearchParams(form).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie, ...headers },
  })

const tokenIn = (answer: Answer) => /session-token[^=]*=([^;]+)/.exec(cookiesOf(answer))?.[1]

describe('A-17 NextAuth leads to the same session as /api/login', () => {
  it('A-17 it claims a name, and its token works as Bearer', async () => {
    const name = uniqueName('ana')
    const answer = await enter(name)
    expect(answer.status).toBe(200)
    const { user } = await callAs(app, tokenIn(answer)!)(getMe, {})
    expect(user.username).toBe(name)
    expect(
      await ask(`${app}/api/login`, { body: { username: name }, headers: { cookie: cookiesOf(answer) } }),
    ).toMatchObject({ status: 200 })
  })

  it('A-17 it asks for the same proof, with the same error codes', async () => {
    const name = uniqueName('ana')
    const ana = await signIn(app, name)
    const refused = await enter(name)
    expect([refused.status, refused.text.includes('error=code_required')]).toEqual([401, true])
    expect(tokenIn(refused)).toBeUndefined()
    expect((await enter(name, { code: ana.code! })).status).toBe(200)
    expect((await enter(name, {}, ana.cookie)).status).toBe(200)
  })

  it('A-17 its session names the user, and an ended one names nobody', async () => {
    const ana = await signIn(app, uniqueName('ana'))
    const session = await ask(`${app}/api/auth/session`, { headers: { cookie: ana.cookie } })
    expect(session.body).toMatchObject({ user: { id: ana.user.id, name: ana.user.username } })
    await ask(`${app}/api/logout`, { method: 'POST', headers: { cookie: ana.cookie } })
    expect((await ask(`${app}/api/auth/session`, { headers: { cookie: ana.cookie } })).body).toEqual({})
  })

  it('A-17 its sign-out is logout', async () => {
    const ana = await signIn(app, uniqueName('ana'))
    const csrf = await ask(`${app}/api/auth/csrf`)
    const form = { csrfToken: String(csrf.body!['csrfToken']), json: 'true' }
    expect((await post('signout', form, `${cookiesOf(csrf)}; ${ana.cookie}`)).status).toBe(200)
    await expect(ana.call(getMe, {})).rejects.toMatchObject({ code: 'unauthenticated' })
  })

  it('A-17 what a client says about its session is not believed', async () => {
    const ana = await signIn(app, uniqueName('ana'))
    const csrf = await ask(`${app}/api/auth/csrf`)
    const body = { csrfToken: csrf.body!['csrfToken'], data: { user: { id: 1, name: 'admin' }, sub: '1' } }
    const cookie = `${cookiesOf(csrf)}; ${ana.cookie}`
    const answer = await ask(`${app}/api/auth/session`, { body, headers: { cookie } })
    expect(answer.body).toMatchObject({ user: { id: ana.user.id } })
  })
})

describe('A-18 NextAuth’s addresses cannot be abused', () => {
  it('A-18 no session without its token against forgery, nor from another site', async () => {
    const name = uniqueName('ana')
    expect(
      tokenIn(await post('callback/credentials', { username: name, csrfToken: 'x' }, '')),
    ).toBeUndefined()
    const csrf = await ask(`${app}/api/auth/csrf`)
    const form = { username: name, csrfToken: String(csrf.body!['csrfToken']) }
    const evil = await post('callback/credentials', form, cookiesOf(csrf), { origin: 'https://evil.example' })
    expect([evil.status, evil.code]).toEqual([403, 'cross_origin'])
    expect((await ask(`${app}/api/login`, { body: { username: name } })).status).toBe(201)
  })

  it.each([
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    'https://localhost@evil.example',
    '/%0d%0aSet-Cookie:a=b',
  ])('A-18 it never leads to %s', async (callbackUrl) => {
    const page = await ask(`${app}/api/auth/signin?callbackUrl=${encodeURIComponent(callbackUrl)}`)
    expect(page.headers.get('location')).toMatch(/^\/(?![/\\])/)
    expect(page.headers.get('location')).not.toContain('evil')
    const answer = await enter(uniqueName('ana'), { callbackUrl })
    expect(answer.text).not.toContain('evil')
    expect(answer.headers.getSetCookie().some((cookie) => cookie.startsWith('a='))).toBe(false)
  })

  it.each(['foo', 'javascript:alert(1)', 'data:text/html,x'])(
    'A-18 %s is no address: 400',
    async (callbackUrl) => {
      const answer = await ask(`${app}/api/auth/signin?callbackUrl=${encodeURIComponent(callbackUrl)}`)
      expect([answer.status, answer.code]).toEqual([400, 'bad_request'])
    },
  )

  it('A-18 too much is 413, an unknown method 405, and an unknown action no server error', async () => {
    expect((await post('signout', { csrfToken: 'x'.repeat(20_000) }, '')).status).toBe(413)
    expect((await ask(`${app}/api/auth/session`, { method: 'DELETE' })).code).toBe('method_not_allowed')
    expect((await ask(`${app}/api/auth/nothing`)).status).toBeLessThan(500)
  })
})
