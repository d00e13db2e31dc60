import { describe, expect, it } from 'vitest'
import * as contract from '@/lib/admin/contract'
import { getMe, updateMe } from '@/lib/users/contract'
import { ask } from '../support/ask'
import { given } from '../support/given'
import { uniqueName } from '../support/names'
import { expectRefusal } from '../support/refusal'
import { signIn, type Person } from '../support/sign-in'
import { as, enter, enterAsAdmin, NOWHERE, sql, times } from './halls-people'

const app = given('app')
const users = (person: Person, query = '') => as(person, 'GET', `${contract.listKnownUsers.path}?${query}`)
const found = (admin: Person, q: string) => admin.call(contract.listKnownUsers, { q })

const everything = (id: number | string, session: string): Array<[string, string, object?]> => [
  ['GET', '/api/admin/users'],
  ['POST', `/api/admin/users/${id}/role`, { role: 'admin' }],
  ['GET', `/api/admin/users/${id}/sessions`],
  ['DELETE', `/api/admin/users/${id}/sessions`],
  ['DELETE', `/api/admin/users/${id}/sessions/${session}`],
  ['GET', '/api/admin/halls'],
  ['GET', '/api/admin/health'],
  ['POST', '/api/admin/health/round-trip', { id: crypto.randomUUID() }],
]

describe('Y-1 only admins can use administration', () => {
  it('Y-1 without a session 401; eva, and beto whose data it is, 403; nothing changes', async () => {
    const [beto, eva] = [await enter('beto'), await enter('eva')]
    const [session] = await sql<{ id: string }>('select id from sessions where user_id = $1', [beto.user.id])
    for (const [method, path, body] of everything(beto.user.id, session!.id)) {
      expectRefusal(await ask(app + path, { method, body }), 401, 'unauthenticated', `${method} ${path}`)
      for (const person of [beto, eva]) {
        expectRefusal(await as(person, method, path, body), 403, 'forbidden', `${method} ${path}`)
      }
    }
    expect((await beto.call(getMe, {})).user.role).toBe('user')
  })

  it('Y-1 claiming to be an admin in the request does not help', async () => {
    const eva = await enter('eva')
    const headers = { 'x-admin': '1', 'x-role': 'admin', cookie: `role=admin; ${eva.cookie}` }
    const answer = await ask(`${app}/api/admin/users?admin=1&role=admin`, { headers })
    expectRefusal(answer, 403, 'forbidden')
  })

  it('Y-1 GET changes nothing, and another site can do nothing', async () => {
    const [admin, beto] = [await enterAsAdmin(), await enter('beto')]
    const acts = everything(beto.user.id, crypto.randomUUID()).filter(([method]) => method !== 'GET')
    for (const [method, path, body] of acts) {
      const headers = { cookie: admin.cookie, origin: 'https://evil.example' }
      expectRefusal(await ask(app + path, { method, body, headers }), 403, 'cross_origin', path)
      if (/sessions$/.test(path)) continue
      expectRefusal(await as(admin, 'GET', path), 405, 'method_not_allowed', path)
    }
    expect((await beto.call(getMe, {})).user.role).toBe('user')
  })

  it('Y-1 an unknown user or a malformed id is 404, an invalid value 422 or 400', async () => {
    const admin = await enterAsAdmin()
    for (const id of ['0', String(NOWHERE), '2147483648', '99999999999999999999', 'x', '1e3', '-1', '%00']) {
      const about = everything(id, crypto.randomUUID()).filter(([, path]) => path.includes('/users/'))
      for (const [method, path, body] of about) {
        const { status, code } = await as(admin, method, path, body)
        expect([status, code], `${method} ${path}`).toEqual(
          id === '%00' ? [400, 'bad_request'] : [404, 'not_found'],
        )
      }
    }
    const eva = await enter('eva')
    const role = (body: unknown) => as(admin, 'POST', `/api/admin/users/${eva.user.id}/role`, body)
    expectRefusal(await role({ role: 'owner' }), 422, 'invalid_value')
    for (const body of [{}, { role: 1 }, { role: ['admin'] }, { role: { set: 'admin' } }]) {
      expectRefusal(await role(body), 400, 'bad_request', JSON.stringify(body))
    }
    expectRefusal(await as(admin, 'POST', '/api/admin/health/round-trip', { id: 'x' }), 422, 'invalid_value')
  })
})

describe('Y-2 an admin sees all users', () => {
  it('Y-2 with role, status, last seen and the number of sessions, and nothing else', async () => {
    const [admin, ana] = [await enterAsAdmin(), await enter('ana')]
    await as(await signIn(app, ana.user.username, ana.code), 'POST', '/api/logout')
    await signIn(app, ana.user.username, ana.code)
    await sql(
      `insert into sessions (id, user_id, expires_at) values (gen_random_uuid(), $1, now() - interval '1 s')`,
      [ana.user.id],
    )
    const { users: seen, pagination } = await found(admin, ana.user.username)
    expect(pagination).toEqual({ page: 1, per_page: 50, total: 1, pages: 1 })
    expect(seen).toEqual([
      {
        ...ana.user,
        last_seen: expect.any(String) as string,
        sessions: 2,
        created_at: expect.any(String) as string,
      },
    ])
    const { body } = await users(admin, `q=${ana.user.username}`)
    expect(Object.keys((body!['users'] as object[])[0]!).sort()).toEqual(
      'created_at estado id is_online last_seen online_status role sessions username'.split(' '),
    )
  })

  it('Y-2 admins first, then by name; each once, page by page, and none after the last', async () => {
    const [admin, tag] = [await enterAsAdmin(), uniqueName('fila')]
    const people = await Promise.all(times(7, (n) => signIn(app, `${tag}-${String(7 - n)}`)))
    await sql(`update users set role = 'admin' where id = $1`, [people[2]!.user.id])
    const pages = await Promise.all(
      times(4, (n) => admin.call(contract.listKnownUsers, { q: tag, page: String(n + 1), per_page: '3' })),
    )
    expect(pages.map((page) => page.users.map(({ username }) => username.slice(-1)).join(''))).toEqual([
      '512',
      '346',
      '7',
      '',
    ])
    expect(pages[3]!.pagination).toEqual({ page: 4, per_page: 3, total: 7, pages: 3 })
  })

  it('Y-3 a search finds any part of a name, whatever its case, width or accents, and no character is a wildcard', async () => {
    const [admin, tag] = [await enterAsAdmin(), uniqueName('x')]
    const names = [`${tag}_uno`, `${tag}.dos`, `${tag}ünï`]
    await Promise.all(names.map((name) => signIn(app, name)))
    const matches = async (q: string) => (await found(admin, q)).users.map(({ username }) => username)
    expect(await matches(`${tag.toUpperCase()}_U`)).toEqual([names[0]])
    expect(await matches(`${tag}ＵＮＯ`.replace('Ｕ', '_Ｕ'))).toEqual([names[0]])
    expect(await matches(`${tag}ÜN`)).toEqual([names[2]])
    expect(await matches(`${tag}uNi`)).toEqual([names[2]])
    for (const q of [`${tag}%`, `${tag}_d`, `${tag}\\`, `${tag}' or '1'='1`])
      expect(await matches(q), q).toEqual([])
    expect((await matches('')).length).toBeGreaterThanOrEqual(4)
  })

  it('Y-3 an invalid page or text is refused', async () => {
    const admin = await enterAsAdmin()
    for (const path of ['/api/admin/users', '/api/admin/halls']) {
      const get = (query: string) => as(admin, 'GET', `${path}?${query}`)
      for (const query of [
        'page=0',
        'page=-1',
        'per_page=0',
        'per_page=101',
        'page=2147483648',
        `q=${'x'.repeat(201)}`,
        'q=%00',
      ])
        expectRefusal(await get(query), 422, 'invalid_value', query)
      for (const query of ['page=x', 'page=1.5', 'per_page=', 'page=1&page=2', 'q=a&q=b'])
        expectRefusal(await get(query), 400, 'bad_request', query)
      expect((await get('page=2147483647&per_page=100')).status).toBe(200)
    }
  })

  it('Y-4 a hidden last-seen time is hidden from an admin’s list too, but not from the user', async () => {
    const [admin, ana] = [await enterAsAdmin(), await enter('ana')]
    await ana.call(updateMe, { hide_last_seen: true })
    await admin.call(updateMe, { hide_last_seen: true })
    const of = async (person: Person) => (await found(admin, person.user.username)).users[0]!.last_seen
    expect(await of(ana)).toBeNull()
    expect(await of(admin)).toEqual(expect.any(String))
  })
})
