import { describe, expect, it } from 'vitest'
import { ask } from '../support/ask'
import { given } from '../support/given'
import { expectRefusal } from '../support/refusal'
import { as, enter, enterAsAdmin, NOWHERE } from './halls-people'
import { seen } from './presence-ask'

const app = given('app')

describe('U-23 the addresses for admins', () => {
  it('U-23 a user is 403, without a session 401, an unknown id 404, a bad status 422, a missing one 400', async () => {
    const [jefa, ana] = [await enterAsAdmin(), await enter('ana')]
    const at = (id: string | number) => `/api/users/admin/users/${String(id)}`
    const set = (id: string | number) => ['POST', `${at(id)}/set-online-status`] as const
    const read = (id: string | number) => ['GET', `${at(id)}/online-status`] as const
    for (const [method, path] of [set(ana.user.id), read(ana.user.id), ['GET', at('online')] as const]) {
      const body = method === 'POST' ? { status: 'away' } : undefined
      expectRefusal(await as(ana, method, path, body), 403, 'forbidden', path)
      expectRefusal(await ask(app + path, { method, body }), 401, 'unauthenticated', path)
      const lies = { 'x-admin': '1', cookie: 'role=admin', 'x-username': jefa.user.username }
      expectRefusal(
        await ask(`${app}${path}?admin=1`, { method, body, headers: lies }),
        401,
        'unauthenticated',
      )
    }
    for (const id of [NOWHERE, 0, '99999999999999999999', 'x', '1e3']) {
      expectRefusal(await as(jefa, ...set(id), { status: 'away' }), 404, 'not_found', String(id))
      expectRefusal(await as(jefa, ...read(id)), 404, 'not_found', String(id))
    }
    expectRefusal(await as(jefa, ...set(ana.user.id), { status: 'busy' }), 422, 'invalid_value')
    expectRefusal(await as(jefa, ...set(ana.user.id), {}), 400, 'bad_request')
    expectRefusal(await as(jefa, ...set(ana.user.id), { status: 1 }), 400, 'bad_request')
  })

  it('U-23 a status that was set is seen everywhere', async () => {
    const [jefa, ana, beto] = [await enterAsAdmin(), await enter('ana'), await enter('beto')]
    const { id, username } = ana.user
    const answer = await as(jefa, 'POST', `/api/users/admin/users/${String(id)}/set-online-status`, {
      status: 'away',
    })
    const { last_seen: lastSeen } = await seen(beto, ana)
    const expected = { online_status: 'away', is_online: true, last_seen: lastSeen }
    expect(answer.body).toEqual({ user_id: id, username, ...expected })
    expect((await as(jefa, 'GET', `/api/users/admin/users/${String(id)}/online-status`)).body).toEqual(
      answer.body,
    )
    expect(await seen(beto, ana)).toEqual({ user_id: id, ...expected })
    const dm = await as(beto, 'POST', '/api/chats/dm', { with_username: username })
    expect(dm.body).toMatchObject({ with: { id, ...expected } })
    expect((await as(ana, 'GET', '/api/me')).body).toMatchObject({ user: expected })
    const { users } = (await as(beto, 'GET', `/api/users?q=${username}`)).body as { users: object[] }
    expect(users).toMatchObject([{ id, ...expected }])
    expect((await as(ana, 'GET', '/api/me/presence')).body).toMatchObject({
      decided_by: 'admin',
      set_by_admin: { status: 'away' },
    })
  })
})
