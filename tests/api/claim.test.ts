import { describe, expect, it } from 'vitest'
import { ask, cookiesOf } from '../support/ask'
import { query } from '../support/database'
import { given } from '../support/given'
import { uniqueName } from '../support/names'
import { signIn } from '../support/sign-in'

const app = given('app')
const login = (username: unknown, more: object = {}, headers: Record<string, string> = {}) =>
  ask(`${app}/api/login`, { body: { username, ...more }, headers })
const wide = (text: string) =>
  text.replace(/[!-~]/g, (letter) => String.fromCodePoint(letter.codePointAt(0)! + 0xfee0))

describe('A-1 the first sign-in claims the name and returns its code, once', () => {
  it('A-1 201 with user, token, expiry and code; the user as the contract has it', async () => {
    const name = uniqueName('Ana')
    const answer = await login(name)
    expect(answer.status).toBe(201)
    expect(answer.body).toEqual({
      user: {
        id: expect.any(Number) as number,
        username: name,
        role: 'user',
        estado: 'N/D',
        online_status: 'online',
        is_online: true,
        last_seen: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as string,
      },
      token: expect.any(String) as string,
      expires_at: expect.stringMatching(/Z$/) as string,
      code: expect.stringMatching(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/) as string,
    })
    const again = await login(name, {}, { cookie: cookiesOf(answer) })
    expect(again.status).toBe(200)
    expect(again.body).not.toHaveProperty('code')
  })

  it('A-1 the code is kept only as a hash', async () => {
    const { user, code } = await signIn(app, uniqueName('ana'))
    const url = process.env['DATABASE_URL']!
    const [row] = await query<{ all: string }>(url, 'select u::text as all from users u where id = $1', [
      user.id,
    ])
    expect(row!.all).not.toContain(code!)
    expect(row!.all).not.toContain(code!.replaceAll('-', ''))
  })

  it('A-1 unknown fields change nothing', async () => {
    const answer = await login(uniqueName('beto'), { role: 'admin', id: 1, isAdmin: true })
    expect(answer.body?.['user']).toMatchObject({ role: 'user' })
  })
})

describe('A-2 a claimed name needs a known device, or the code', () => {
  it('A-2 without either: 401 code_required, in whatever case or width it is typed', async () => {
    const name = uniqueName('ana')
    await signIn(app, name)
    for (const typed of [name, name.toUpperCase(), wide(name), ` ${name} `]) {
      const answer = await login(typed)
      expect([answer.status, answer.code], typed).toEqual([401, 'code_required'])
      expect(answer.headers.getSetCookie()).toEqual([])
    }
  })

  it('A-2 the right code signs in, however it is typed; a wrong one is 401 code_invalid', async () => {
    const name = uniqueName('ana')
    const { code, user } = await signIn(app, name)
    const loose = code!.replaceAll('-', ' ').toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')
    for (const typed of [code!, loose, code!.replaceAll('-', '')]) {
      const answer = await login(name, { code: typed })
      expect(answer.status, typed).toBe(200)
      expect(answer.body?.['user']).toMatchObject({ id: user.id })
    }
    for (const typed of ['', 'x', code!.slice(0, -1), `${code!}0`, 'AAAAA-AAAAA-AAAAA-AAAAA-AAAAA']) {
      const answer = await login(name, { code: typed })
      expect([answer.status, answer.code], typed).toEqual([401, 'code_invalid'])
    }
  })

  it('A-2 a device is not valid for another name, nor with another secret', async () => {
    const ana = await login(uniqueName('ana'))
    const name = uniqueName('beto')
    await signIn(app, name)
    expect((await login(name, {}, { cookie: cookiesOf(ana) })).code).toBe('code_required')
    const forged = cookiesOf(ana).replace(/(tertulia-device[^=]*=[^.]+\.).{5}/, '$1AAAAA')
    const own = (ana.body!['user'] as { username: string }).username
    expect((await login(own, {}, { cookie: forged })).code).toBe('code_required')
  })

  it('A-2 two people may share a browser, and neither is asked again', async () => {
    const [one, other] = [uniqueName('ana'), uniqueName('beto')]
    const first = await login(one)
    const second = await login(other, {}, { cookie: cookiesOf(first) })
    const back = await login(one, {}, { cookie: cookiesOf(second) })
    expect([second.status, back.status]).toEqual([201, 200])
  })
})

it('A-3 a hundred claims of one name at once make one user', async () => {
  const name = uniqueName('carrera')
  const answers = await Promise.all(Array.from({ length: 100 }, () => login(name)))
  const statuses = answers.map(({ status }) => status).sort()
  expect(statuses).toEqual([201, ...Array<number>(99).fill(401)].sort())
  const rows = await query(process.env['DATABASE_URL']!, 'select 1 from users where username = $1', [name])
  expect(rows).toHaveLength(1)
})

describe('A-4 a name that looks like another’s is refused', () => {
  it.each([
    ['maria', 'rnaria'],
    ['omar', '0mar'],
    ['ana', 'аna'],
    ['carla', 'car1a'],
  ])('A-4 %s is taken, %s is 409 name_lookalike', async (taken, similar) => {
    const tail = uniqueName('')
    await signIn(app, `${taken}${tail}`)
    const answer = await login(`${similar}${tail}`)
    expect([answer.status, answer.code]).toEqual([409, 'name_lookalike'])
  })

  it('A-4 of two simultaneous look-alikes one is accepted', async () => {
    const tail = uniqueName('')
    const answers = await Promise.all(
      [`maria${tail}`, `rnaria${tail}`, `rnarla${tail}`].map((name) => login(name)),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409])
  })

  it.each(['admın', 'ADMİN', 'аdmin', 'adrnin', 'systern'])('A-4 %s passes for nobody', async (name) => {
    expect(await login(name)).toMatchObject({ status: 409, code: 'name_lookalike' })
  })
})

describe('A-5 an invalid or reserved name is refused and creates nothing', () => {
  it.each([
    'system',
    'Soporte',
    'null',
    'undefined',
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'api',
    'me',
  ])('A-5 %s is 422 name_reserved', async (name) => {
    expect(await login(name)).toMatchObject({ status: 422, code: 'name_reserved' })
  })

  it.each([
    '',
    '   ',
    '\u3164',
    '\u200b',
    'ana\u202e',
    'a\u2066b',
    '\ufeff',
    'a\u{e0061}',
    `a${'\u0301'.repeat(40)}`,
  ])('A-5 %j is 422 invalid_value', async (name) => {
    expect(await login(name)).toMatchObject({ status: 422, code: 'invalid_value' })
  })

  it('A-5 nor NUL, half a character, 33 characters, 10,000', async () => {
    for (const name of ['a\0b', 'x'.repeat(33), 'x'.repeat(10_000)]) {
      expect(await login(name)).toMatchObject({ status: 422, code: 'invalid_value' })
    }
    const half = await ask(`${app}/api/login`, {
      body: String.raw`{"username":"\ud800"}`,
      headers: { 'content-type': 'application/json' },
    })
    expect([half.status, half.code]).toEqual([422, 'invalid_value'])
  })

  it.each([undefined, null, 3, true, ['ana'], { toString: 'ana' }])(
    'A-5 %j is 400 bad_request',
    async (name) => {
      expect(await login(name)).toMatchObject({ status: 400, code: 'bad_request' })
    },
  )
})
