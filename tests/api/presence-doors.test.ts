import { describe, expect, it, vi } from 'vitest'
import { ask } from '../support/ask'
import { given } from '../support/given'
import { expectRefusal } from '../support/refusal'
import { as, enter, enterAsAdmin } from './halls-people'
import { beat, hourPasses, seen } from './presence-ask'

const app = given('app')
const BEATS = ['/api/users/heartbeat', '/ping', '/chat/ping']
const LISTS = ['/api/users/online', '/online-users', '/chat/online-users']

describe('U-20 a heartbeat, at each of its addresses', () => {
  it.each(BEATS)('U-20 %s answers what one is now, with no body at all as with a full one', async (path) => {
    const [ana, beto] = [await enter('ana'), await enter('beto')]
    for (const body of [
      undefined,
      {},
      { client_id: 'pestaña 1', status: 'online', visible: false, live: true, beat: 1 },
    ]) {
      await hourPasses(ana)
      const answer = await as(ana, 'POST', path, body)
      expect(answer).toMatchObject({
        status: 200,
        body: { message: 'Heartbeat recorded', online_status: 'online' },
      })
      expect(answer.body!['last_seen']).toBe((await seen(beto, ana)).last_seen)
      expect(Date.now() - Date.parse(answer.body!['last_seen'] as string)).toBeLessThan(5_000)
      expect(answer.headers.get('deprecation') !== null).toBe(path !== BEATS[0])
    }
    const away = await as(ana, 'POST', path, { client_id: 'otra', status: 'away', beat: 1 })
    expect(away.body).toMatchObject({ online_status: 'online' })
  })

  it.each<[object, number, string]>([
    [{ status: 'offline' }, 422, 'invalid_value'],
    [{ status: '<script>' }, 422, 'invalid_value'],
    [{ status: 1 }, 400, 'bad_request'],
    [{ client_id: '' }, 422, 'invalid_value'],
    [{ client_id: 'x'.repeat(65) }, 422, 'invalid_value'],
    [{ client_id: 'a\0b' }, 422, 'invalid_value'],
    [{ client_id: '\ud800' }, 422, 'invalid_value'],
    [{ client_id: 7 }, 400, 'bad_request'],
    [{ visible: 'yes' }, 400, 'bad_request'],
    [{ live: null }, 400, 'bad_request'],
    [{ leaving: 1 }, 400, 'bad_request'],
    [{ beat: -1 }, 422, 'invalid_value'],
    [{ beat: 1.5 }, 400, 'bad_request'],
    [{ beat: 2 ** 60 }, 422, 'invalid_value'],
    [{ beat: '1' }, 400, 'bad_request'],
  ])('U-20 %j is refused', async (body, status, code) => {
    expectRefusal(await as(await enter('ana'), 'POST', BEATS[0]!, body), status, code)
  })

  it('U-20 a heartbeat cannot name another user or a time', async () => {
    const [ana, beto] = [await enter('ana'), await enter('beto')]
    await hourPasses(beto)
    const before = await seen(ana, beto)
    const lies = {
      user_id: beto.user.id,
      userId: beto.user.id,
      ts: 9_999_999_999_999,
      last_seen: '2099-01-01',
    }
    expect(await as(ana, 'POST', `${BEATS[0]!}?user_id=${String(beto.user.id)}`, lies)).toMatchObject({
      status: 200,
    })
    expect(await seen(ana, beto)).toEqual(before)
    expect(Date.parse((await seen(beto, ana)).last_seen!)).toBeLessThan(Date.now() + 5_000)
  })

  it('U-20 the header names the tab if the body does not', async () => {
    const [ana, beto] = [await enter('ana'), await enter('beto')]
    const headers = (id: string) => ({ authorization: `Bearer ${ana.token}`, 'x-client-id': id })
    const send = (id: string, body: object) => ask(app + BEATS[0]!, { body, headers: headers(id) })
    expectRefusal(await send('x'.repeat(65), {}), 422, 'invalid_value')
    await hourPasses(ana)
    await send('una', { beat: 1 })
    await send('otra', { client_id: 'una', beat: 2, leaving: true })
    await vi.waitFor(async () => expect((await seen(beto, ana)).online_status).toBe('offline'), {
      timeout: 12_000,
      interval: 200,
    })
  })
})

describe('U-21 leaving, as a page says it', () => {
  const beacon = (cookie: string, headers: object, type = 'application/json') =>
    ask(app + BEATS[0]!, {
      method: 'POST',
      body: new TextEncoder().encode(JSON.stringify({ client_id: 'a', leaving: true, beat: 9 })),
      headers: { cookie, 'content-type': type, ...headers },
    })

  it('U-21 a beacon of our own page is accepted, one of another site or as plain text is not', async () => {
    const [ana, beto] = [await enter('ana'), await enter('beto')]
    const own = { origin: app, 'sec-fetch-site': 'same-origin' }
    await beat(ana, { client_id: 'a', beat: 1 })
    const evil = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
    expectRefusal(await beacon(ana.cookie, evil), 403, 'cross_origin')
    expectRefusal(await beacon(ana.cookie, own, 'text/plain'), 415, 'unsupported_media_type')
    const left = Date.now()
    expect(await beacon(ana.cookie, own)).toMatchObject({ status: 200, body: { online_status: 'online' } })
    const isGone = async () => expect((await seen(beto, ana)).online_status).toBe('offline')
    await vi.waitFor(isGone, { timeout: 12_000, interval: 200 })
    const { last_seen: lastSeen } = await seen(beto, ana)
    expect(Date.parse(lastSeen!)).toBeLessThan(left + 1_000)
  })

  it('U-21 after a logout a heartbeat is 401 and brings nobody back', async () => {
    const [ana, beto] = [await enter('ana'), await enter('beto')]
    await beat(ana, { client_id: 'a', beat: 1 })
    await as(ana, 'POST', '/api/logout')
    expectRefusal(await as(ana, 'POST', BEATS[0]!, { client_id: 'a', beat: 2 }), 401, 'unauthenticated')
    expectRefusal(await as(ana, 'POST', '/ping'), 401, 'unauthenticated')
    expect((await seen(beto, ana)).online_status).toBe('offline')
  })
})

describe('U-22 any request of a program counts, none of a page', () => {
  it('U-22 a program is present by any request; a page only by its heartbeats', async () => {
    const [ana, beto, eva] = [await enter('ana'), await enter('beto'), await enter('eva')]
    await Promise.all([hourPasses(ana), hourPasses(beto)])
    expect((await seen(eva, ana)).online_status).toBe('offline')
    await as(ana, 'GET', '/api/me/sessions')
    expect((await seen(eva, ana)).online_status).toBe('online')
    const before = await seen(eva, beto)
    for (const path of ['/api/me', '/api/chats', '/api/users/online']) {
      const headers = { authorization: `Bearer ${beto.token}`, 'x-client-id': 'una' }
      expect((await ask(app + path, { headers })).status).toBe(200)
    }
    expect(await seen(eva, beto)).toEqual(before)
  })

  it('U-22 a refused request does not count', async () => {
    const [ana, eva] = [await enter('ana'), await enter('eva')]
    await hourPasses(ana)
    expectRefusal(await as(ana, 'GET', '/api/users/admin/users/online'), 403, 'forbidden')
    expectRefusal(await as(ana, 'GET', '/api/users/status?ids=x'), 400, 'bad_request')
    expect((await seen(eva, ana)).online_status).toBe('offline')
  })
})

it('U-24 pages out of range are refused, a page past the end is empty', async () => {
  const jefa = await enterAsAdmin()
  for (const path of [...LISTS, '/api/users', '/api/users/admin/users/online']) {
    for (const query of [
      'page=0',
      'page=-1',
      'page=99999999999',
      'per_page=0',
      'per_page=101',
      'per_page=-5',
    ]) {
      expectRefusal(await as(jefa, 'GET', `${path}?${query}`), 422, 'invalid_value', query)
    }
    for (const query of ['page=x', 'page=', 'page=1.5', 'per_page=all', 'page=1&page=2']) {
      expectRefusal(await as(jefa, 'GET', `${path}?${query}`), 400, 'bad_request', query)
    }
    const past = await as(jefa, 'GET', `${path}?page=2147483647&per_page=7`)
    const { total } = (past.body as { pagination: { total: number } }).pagination
    expect(past.body).toMatchObject({
      pagination: { page: 2_147_483_647, per_page: 7, pages: Math.ceil(total / 7) },
    })
    expect(past.body![path === '/api/users' ? 'users' : 'online_users']).toEqual([])
    expect(past.headers.get('link')?.includes('successor-version') ?? false).toBe(
      /^.(chat|online)/.test(path),
    )
  }
})
