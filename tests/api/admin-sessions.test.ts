import { describe, expect, it } from 'vitest'
import { listSessions } from '@/lib/accounts/contract'
import * as contract from '@/lib/admin/contract'
import { getMe } from '@/lib/users/contract'
import { ask } from '../support/ask'
import { given } from '../support/given'
import { signIn, type Person } from '../support/sign-in'
import { as, enter, enterAsAdmin, sql } from './halls-people'

const app = given('app')
const idOf = (person: Person) => String(person.user.id)
const again = (person: Person) => signIn(app, person.user.username, person.code)
const comesBack = async ({ user, cookie }: Person) =>
  (await ask(`${app}/api/login`, { body: { username: user.username }, headers: { cookie } })).status
const epochOf = async (person: Person) =>
  (
    await sql<{ epoch: number }>('select channel_epoch as epoch from users where id = $1', [person.user.id])
  )[0]!.epoch

describe('Y-5 an admin sees and ends a user’s sessions', () => {
  it('Y-5 all of them are listed as their owner sees them, none as the current one', async () => {
    const [admin, ana] = [await enterAsAdmin(), await enter('ana')]
    await again(ana)
    const { sessions } = await admin.call(contract.listSessionsOf, { id: idOf(ana) })
    const own = (await ana.call(listSessions, {})).sessions
    expect(sessions).toEqual(own.map((session) => ({ ...session, current: false })))
    expect(sessions).toHaveLength(2)
    const mine = await admin.call(contract.listSessionsOf, { id: idOf(admin) })
    expect(mine.sessions.filter(({ current }) => current)).toHaveLength(1)
  })

  it('Y-5 an ended one is refused at once, its device must prove itself, the others continue', async () => {
    const [admin, ana] = [await enterAsAdmin(), await enter('ana')]
    const other = await again(ana)
    const epoch = await epochOf(ana)
    const { sessions } = await ana.call(listSessions, {})
    const id = sessions.find(({ current }) => current)!.id
    await admin.call(contract.endSessionOf, { id: idOf(ana), session_id: id })
    await expect(ana.call(getMe, {})).rejects.toMatchObject({ status: 401 })
    expect(await comesBack(ana)).toBe(401)
    expect((await other.call(getMe, {})).user.id).toBe(ana.user.id)
    expect(await comesBack(other)).toBe(200)
    expect(await epochOf(ana)).toBeGreaterThan(epoch)
  })

  it('Y-5 all at once: none continues, no device is known, and the user is offline', async () => {
    const [admin, ana] = [await enterAsAdmin(), await enter('ana')]
    const other = await again(ana)
    const epoch = await epochOf(ana)
    await admin.call(contract.endSessionsOf, { id: idOf(ana) })
    for (const person of [ana, other]) {
      await expect(person.call(getMe, {})).rejects.toMatchObject({ status: 401 })
      expect(await comesBack(person)).toBe(401)
    }
    expect(await epochOf(ana)).toBeGreaterThan(epoch)
    const [seen] = (await admin.call(contract.listKnownUsers, { q: ana.user.username })).users
    expect(seen).toMatchObject({ sessions: 0, online_status: 'offline', is_online: false })
    expect((await again(ana)).user.id).toBe(ana.user.id)
  })

  it('Y-5 another user’s, an ended, an unknown and an impossible id are the same 404', async () => {
    const [admin, ana, beto] = [await enterAsAdmin(), await enter('ana'), await enter('beto')]
    const id = (await beto.call(listSessions, {})).sessions[0]!.id
    await as(await again(ana), 'POST', '/api/logout')
    const [ended] = await sql<{ id: string }>(
      'select id from sessions where user_id = $1 and revoked_at is not null',
      [ana.user.id],
    )
    for (const each of [id, ended!.id, crypto.randomUUID(), '1', '..%2f..']) {
      const path = `/api/admin/users/${idOf(ana)}/sessions/${each}`
      expect(await as(admin, 'DELETE', path), each).toMatchObject({ status: 404, code: 'not_found' })
    }
    for (const person of [ana, beto]) expect((await person.call(getMe, {})).user.id).toBe(person.user.id)
  })

  it('Y-5 an admin who ends their own sessions is signed out too', async () => {
    const admin = await enterAsAdmin()
    await admin.call(contract.endSessionsOf, { id: idOf(admin) })
    await expect(admin.call(getMe, {})).rejects.toMatchObject({ status: 401 })
  })
})
