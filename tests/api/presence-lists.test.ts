import { describe, expect, it, vi } from 'vitest'
import { openDm } from '@/lib/chats/contract'
import { listStatuses, listUsers, ownPresence } from '@/lib/presence/contract'
import { getMe, updateMe, type User } from '@/lib/users/contract'
import { ask } from '../support/ask'
import { given } from '../support/given'
import { uniqueName } from '../support/names'
import { expectRefusal } from '../support/refusal'
import { signIn, type Person } from '../support/sign-in'
import { as, enter, enterAsAdmin, NOWHERE, say, sql } from './halls-people'
import { beat, hourPasses, seen } from './presence-ask'

const app = given('app')
const LISTS = ['/api/users/online', '/online-users', '/chat/online-users', '/api/users']
const named = (name: string) => signIn(app, name)

interface Lists {
  users?: User[]
  online_users?: User[]
  online_count?: number
  pagination: { pages: number; total: number }
}

/** Somebody in a long list, through which others come and go while it is turned over. */
const findIn = (person: Person, path: string, { user }: Person) =>
  vi.waitFor(async () => {
    const found = (await all(person, path)).find(({ id }) => id === user.id)
    expect(found).toBeDefined()
    return found!
  })

/** All pages of it, one after the other. */
async function all(person: Person, path: string, per = 100): Promise<User[]> {
  const found: User[] = []
  for (let page = 1; ; page += 1) {
    const joint = path.includes('?') ? '&' : '?'
    const answer = await as(person, 'GET', `${path}${joint}page=${String(page)}&per_page=${String(per)}`)
    const body = answer.body as unknown as Lists
    found.push(...(body.users ?? body.online_users!))
    const { pages, total } = body.pagination
    if (body.online_users) expect(body.online_count).toBe(total)
    if (page >= pages) return found
  }
}

const gone = ({ user }: Person, minutes: number) =>
  sql(
    `update user_presence set online_status = 'offline', last_seen = now() - make_interval(mins => $2),
       gone_at = now() - make_interval(mins => $2) where user_id = $1`,
    [user.id, minutes],
  )

describe('U-25 the list of who is online', () => {
  it('U-25 online before away, then by name, each once, in pages', async () => {
    const key = uniqueName('z')
    const people = await Promise.all(['c', 'b', 'a', 'd'].map((each) => named(`${key}.${each}`)))
    const [c, b, a, d] = people as [Person, Person, Person, Person]
    for (const each of [b, a]) {
      await hourPasses(each)
      await beat(each, { client_id: 'x', status: 'away' })
    }
    await hourPasses(d)
    const mine = (list: User[]) => list.filter(({ username }) => username.startsWith(key))
    for (const path of ['/api/users/online', '/online-users', '/chat/online-users']) {
      await vi.waitFor(async () => {
        const list = await all(c, path)
        expect(mine(list).map(({ id }) => id)).toEqual([c, a, b].map(({ user }) => user.id))
        expect(list.every((user) => user.is_online)).toBe(true)
      })
    }
  })

  it('U-26 all users: online first, then by last seen, then who hides it; found by any part of a name', async () => {
    const key = uniqueName('w')
    const names = ['uno', 'dos', 'tres', 'cuatro', 'cinco']
    const people = await Promise.all(names.map((each) => named(`${key}.${each}`)))
    const [uno, dos, tres, cuatro, cinco] = people as [Person, Person, Person, Person, Person]
    await tres.call(updateMe, { hide_last_seen: true })
    for (const each of [uno, dos, tres, cuatro]) await hourPasses(each)
    await gone(uno, 50)
    await gone(dos, 20)
    await sql(`update user_presence set online_status = 'offline', gone_at = null where user_id = $1`, [
      tres.user.id,
    ])
    // Nobody has noticed yet that this one is gone: an hour ago.
    const ids = [cinco, dos, uno, cuatro, tres].map(({ user }) => user.id)
    const eva = await enter('eva')
    for (const per of [100, 1, 2, 3]) {
      const found = await all(eva, `/api/users?q=${key.toUpperCase()}`, per)
      expect(found.map(({ id }) => id)).toEqual(ids)
    }
    expect(await all(eva, `/api/users?q=${key}.d`)).toMatchObject([{ id: dos.user.id }])
    for (const q of ['%25', '_____', encodeURIComponent(`${key}%`), '\\\\']) {
      expect(await all(eva, `/api/users?q=${q}`)).toEqual([])
    }
    await vi.waitFor(async () => {
      const everyone = await all(eva, '/api/users')
      const here = everyone.map(({ is_online: isHere }) => Number(isHere))
      expect(here).toEqual(here.toSorted((one, other) => other - one))
      expect(everyone.flatMap(({ id }) => (ids.includes(id) ? [id] : []))).toEqual(ids)
    })
    expectRefusal(await as(eva, 'GET', '/api/users?q=%00'), 422, 'invalid_value')
  })
})

it('U-27 many statuses at once: two hundred, each once, without unknown ids', async () => {
  const [ana, beto] = [await enter('ana'), await enter('beto')]
  await hourPasses(beto)
  const status = (ids: string) => as(ana, 'GET', `/api/users/status?ids=${ids}`)
  const ids = [beto, ana, beto].map(({ user }) => user.id)
  const { statuses } = await ana.call(listStatuses, { ids: [...ids, NOWHERE, '99999999999999999999'].join() })
  expect(statuses).toEqual([
    {
      user_id: ana.user.id,
      online_status: 'online',
      is_online: true,
      last_seen: expect.any(String) as string,
    },
    {
      user_id: beto.user.id,
      online_status: 'offline',
      is_online: false,
      last_seen: expect.any(String) as string,
    },
  ])
  expect(await status(Array.from({ length: 200 }, (_, n) => n + NOWHERE).join())).toMatchObject({
    status: 200,
  })
  expectRefusal(await status(Array.from({ length: 201 }, (_, n) => n + 1).join()), 422, 'invalid_value')
  for (const bad of ['', 'x', '1,', ',1', '1,,2', '-1', '1.5', '1e3', '1 ,2', '1&ids=2'])
    expectRefusal(await status(bad), 400, 'bad_request', bad)
  expectRefusal(await as(ana, 'GET', '/api/users/status'), 400, 'bad_request')
})

it('U-28 a hidden last seen is in no answer to others and cannot be guessed; the user and admins see it', async () => {
  const [ana, beto, jefa] = [await enter('ana'), await enter('beto'), await enterAsAdmin()]
  await ana.call(updateMe, { hide_last_seen: true })
  const { id } = await beto.call(openDm, { with_username: ana.user.username })
  await say(ana, id!, 'hola')
  const headers = { authorization: `Bearer ${beto.token}` }
  // Of this conversation alone: others talk in General meanwhile.
  const chats = `${app}/api/chats?limit=1&before=1.0.0.0`
  const etag = (await ask(chats, { headers })).headers.get('etag')!
  const { last_seen: own } = (await ana.call(getMe, {})).user
  expect(own).not.toBeNull()
  for (const minutes of [0, 5]) {
    if (minutes > 0)
      await sql(`update user_presence set last_seen = now() - interval '5 min' where user_id = $1`, [
        ana.user.id,
      ])
    for (const path of LISTS) {
      expect(await findIn(beto, path, ana)).toMatchObject({ last_seen: null, is_online: true })
      expect(await findIn(jefa, path, ana)).toMatchObject({ last_seen: null })
    }
    expect(await seen(beto, ana)).toMatchObject({ last_seen: null })
    for (const viewer of [beto, jefa]) {
      const dm = await as(viewer, 'POST', '/api/chats/dm', { with_username: ana.user.username })
      expect(dm.body).toMatchObject({ with: { last_seen: null } })
    }
    expect((await ask(chats, { headers: { ...headers, 'if-none-match': etag } })).status).toBe(304)
    expect((await ana.call(getMe, {})).user.last_seen).not.toBeNull()
    const told = await as(jefa, 'GET', `/api/users/admin/users/${String(ana.user.id)}/online-status`)
    expect(told.body!['last_seen']).toBe((await ana.call(getMe, {})).user.last_seen)
    expect(await findIn(jefa, '/api/users/admin/users/online', ana)).toMatchObject({ last_seen: null })
  }
})

it('U-29 one’s own tabs and devices: which of them decides, and what the others see', async () => {
  const ana = await enter('ana')
  const until = new Date(Date.now() + 3_600_000).toISOString()
  await beat(ana, { client_id: 'a', beat: 1, live: true })
  await beat(ana, { client_id: 'b', status: 'away', visible: false })
  const headers = { authorization: `Bearer ${ana.token}`, 'x-client-id': 'a' }
  await ask(app + updateMe.path, { method: 'PATCH', body: { appear_offline_until: until }, headers })
  const presence = ownPresence.output.parse((await ask(app + ownPresence.path, { headers })).body)
  const { last_seen: lastSeen } = (await ana.call(getMe, {})).user
  expect(presence).toMatchObject({
    ...{ online_status: 'online', is_online: true, decided_by: 'lease', set_by_admin: null },
    ...{ last_seen: lastSeen, hide_last_seen: false, appear_offline_until: until },
    seen_by_others: { online_status: 'offline', is_online: false },
  })
  const lease = (clientId: string) => presence.leases.find((each) => each.client_id === clientId)
  const common = { counts: true, current: true, user_agent: 'node', left_at: null }
  expect(lease('a')).toMatchObject({ ...common, status: 'online', visible: true, live: true, decides: true })
  expect(lease('b')).toMatchObject({ ...common, status: 'away', visible: false, live: false, decides: false })
  expect((await ana.call(listUsers, { q: ana.user.username })).users).toMatchObject([
    { online_status: 'online' },
  ])
  const beto = await enter('beto')
  expect((await beto.call(listUsers, { q: ana.user.username })).users).toMatchObject([
    { online_status: 'offline' },
  ])
})
