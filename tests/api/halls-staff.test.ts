import { describe, expect, it } from 'vitest'
import { listChats } from '@/lib/chats/contract'
import * as contract from '@/lib/chats/halls/contract'
import type { Person } from '../support/sign-in'
import { as, enter, enterAsAdmin, epochOf, newHall, NOWHERE, placesIn, say, sql } from './halls-people'

const add = (person: Person, hallId: number, username: string) =>
  as(person, 'POST', `/api/halls/${hallId}/members`, { username })
const members = async (person: Person, hallId: number) =>
  (await person.call(contract.listMembers, { id: String(hallId) })).members
const invite = (person: Person, hallId: number) => person.call(contract.createInvite, { id: String(hallId) })
const enterBy = (person: Person, body: { code: string; hall_id?: number }) =>
  as(person, 'POST', contract.joinHall.path, body)

describe('members', () => {
  it('H-13 an owner adds members by name, in any case, once; they have nothing unread', async () => {
    const [ana, beto, eva] = [await enter('ana'), await enter('beto'), await enter('eva')]
    const hall = await newHall(ana, { private: true })
    await say(ana, hall.id, 'antes')
    const added = await add(ana, hall.id, beto.user.username.toUpperCase())
    expect(added).toMatchObject({ status: 201, body: { id: beto.user.id, hall_role: 'member' } })
    expect(await add(ana, hall.id, beto.user.username)).toMatchObject({ status: 200, body: added.body })
    expect(await add(ana, hall.id, 'nadie-de-este-mundo')).toMatchObject({ status: 404, code: 'not_found' })
    expect(await add(ana, hall.id, 'a\0b')).toMatchObject({ status: 422 })
    expect(await add(beto, hall.id, eva.user.username)).toMatchObject({ status: 403 })
    const { chats } = await beto.call(listChats, {})
    expect(chats.find((chat) => chat.id === hall.id)).toMatchObject({ unread: 0, last_seq: 1, private: true })
    const listed = await members(beto, hall.id)
    expect(listed.map(({ id, hall_role: role }) => [id, role])).toEqual([
      [ana.user.id, 'owner'],
      [beto.user.id, 'member'],
    ])
  })

  it('H-14 a removed member is out at once, on the channel too; only owners and admins remove others', async () => {
    const [ana, beto, carla] = [await enter('ana'), await enter('beto'), await enter('carla')]
    const hall = await newHall(ana, { private: true })
    for (const { user } of [beto, carla]) await add(ana, hall.id, user.username)
    const out = (person: Person, who: { user: { id: number } }) =>
      as(person, 'DELETE', `/api/halls/${hall.id}/members/${who.user.id}`)
    expect(await out(beto, carla)).toMatchObject({ status: 403 })
    expect(await out(beto, ana)).toMatchObject({ status: 403 })
    expect(await epochOf(hall.id)).toBe(1)
    expect(await out(ana, carla)).toMatchObject({ status: 200, body: {} })
    expect(await epochOf(hall.id)).toBe(2)
    expect(await out(ana, carla)).toMatchObject({ status: 404 })
    expect(await epochOf(hall.id)).toBe(2)
    expect(await as(carla, 'GET', `/api/messages?chat_id=${hall.id}`)).toMatchObject({ status: 404 })
    expect(await as(carla, 'POST', '/api/messages', { chat_id: hall.id, contenido: 'x' })).toMatchObject({
      status: 404,
    })
    expect(await out(beto, beto)).toMatchObject({ status: 200 })
    expect(await placesIn(hall.id)).toMatchObject([{ user_id: ana.user.id }])
    expect(await epochOf(hall.id)).toBe(3)
  })

  it('H-15 an admin adds and removes members and sees who they are, but reads only as a member', async () => {
    const [ana, beto, jefa] = [await enter('ana'), await enter('beto'), await enterAsAdmin()]
    const hall = await newHall(ana, { private: true })
    await say(ana, hall.id, 'secreto')
    expect((await members(jefa, hall.id)).map(({ id }) => id)).toEqual([ana.user.id])
    for (const path of [`/api/messages?chat_id=${hall.id}`, `/chat/messages/${hall.id}`]) {
      expect(await as(jefa, 'GET', path)).toMatchObject({ status: 404 })
    }
    expect(await as(jefa, 'POST', contract.joinHall.path, { hall_id: hall.id })).toMatchObject({
      status: 403,
    })
    expect((await as(jefa, 'GET', '/api/halls')).text).not.toContain(hall.name)
    expect(await add(jefa, hall.id, beto.user.username)).toMatchObject({ status: 201 })
    expect(await as(jefa, 'DELETE', `/api/halls/${hall.id}/members/${ana.user.id}`)).toMatchObject({
      status: 200,
    })
    expect(await placesIn(hall.id)).toMatchObject([{ user_id: beto.user.id, role: 'owner' }])
    expect(await add(jefa, hall.id, jefa.user.username)).toMatchObject({ status: 201 })
    expect(await as(jefa, 'GET', `/api/messages?chat_id=${hall.id}`)).toMatchObject({ status: 200 })
  })
})

describe('invitations', () => {
  it('H-16 a code of at least 128 bits is valid for seven days; only its hash is stored, its uses are counted', async () => {
    const [ana, beto, carla] = [await enter('ana'), await enter('beto'), await enter('carla')]
    const hall = await newHall(ana, { private: true })
    const made = await as(ana, 'POST', `/api/halls/${hall.id}/invites`, {})
    expect(made.status).toBe(201)
    const { code, expires_at: expires } = contract.createInvite.output.parse(made.body)
    expect(Buffer.from(code, 'base64url').length * 8).toBeGreaterThanOrEqual(128)
    const days = (Date.parse(expires) - Date.now()) / 86_400_000
    expect(Math.abs(days - 7)).toBeLessThan(0.01)
    expect(await enterBy(beto, { code })).toMatchObject({
      status: 200,
      body: { id: hall.id, role: 'member', joined: true },
    })
    expect(await enterBy(beto, { code })).toMatchObject({ status: 200 })
    expect(await enterBy(carla, { code, hall_id: hall.id })).toMatchObject({
      status: 200,
      body: { member_count: 3 },
    })
    const kept = await sql('select * from hall_invites where chat_id = $1', [hall.id])
    expect(kept).toMatchObject([{ uses: 2 }])
    expect(JSON.stringify(kept)).not.toContain(code)
  })

  it('H-17 a wrong, an expired and another hall’s code are the same 404', async () => {
    const [ana, eva] = [await enter('ana'), await enter('eva')]
    const [hall, other, late] = [
      await newHall(ana, { private: true }),
      await newHall(ana),
      await newHall(ana, { private: true }),
    ]
    const [good, stale] = [await invite(ana, hall.id), await invite(ana, late.id)]
    await sql(`update hall_invites set expires_at = now() - interval '1 second' where chat_id = $1`, [
      late.id,
    ])
    const wanted = await enterBy(eva, { code: 'no-es' })
    expect(wanted).toMatchObject({ status: 404, code: 'not_found' })
    const bad = [
      { code: stale.code },
      { code: stale.code, hall_id: late.id },
      { code: good.code, hall_id: other.id },
      { code: good.code, hall_id: NOWHERE },
      { code: `${good.code}x` },
      { code: good.code.toLowerCase() },
      { code: 'x', hall_id: hall.id },
      { code: 'x', hall_id: other.id },
      { code: 'a\0b' },
    ]
    for (const body of bad) {
      const answer = await enterBy(eva, body)
      expect([body, answer.status, answer.text]).toEqual([body, 404, wanted.text])
    }
    for (const body of [
      {},
      { code: 7 },
      { hall_id: '1' },
      { hall_id: [1] },
      { hall_id: 1.5 },
      { hall_id: null },
    ]) {
      expect([body, (await as(eva, 'POST', contract.joinHall.path, body)).code]).toEqual([
        body,
        'bad_request',
      ])
    }
    for (const { id } of [hall, other, late]) expect(await placesIn(id)).toHaveLength(1)
  })
})
