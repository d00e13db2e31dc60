import { describe, expect, it } from 'vitest'
import { listChats } from '@/lib/chats/contract'
import * as contract from '@/lib/chats/halls/contract'
import { uniqueName } from '../support/names'
import type { Person } from '../support/sign-in'
import { as, enter, enterAsAdmin, newHall, sql } from './halls-people'

const create = (person: Person, body: unknown) => as(person, 'POST', contract.createHall.path, body)
const join = (person: Person, hallId: number) => person.call(contract.joinHall, { hall_id: hallId })
const listed = async (person: Person, id: number) =>
  (await person.call(contract.listHalls, {})).halls.find((hall) => hall.id === id)
const chatOf = async (person: Person, id: number) =>
  (await person.call(listChats, {})).chats.find((chat) => chat.id === id)

describe('making and changing a hall', () => {
  it('H-1 the user who creates a hall owns it, and the answer is the hall', async () => {
    const ana = await enter('ana')
    const made = await create(ana, { name: '  Café ☕  ', description: 'De todo\nun poco', private: true })
    expect(made.status).toBe(201)
    const hall = contract.Hall.parse(made.body)
    expect(hall).toMatchObject({
      name: 'Café ☕',
      description: 'De todo\nun poco',
      private: true,
      role: 'owner',
    })
    expect(hall).toMatchObject({ joined: true, member_count: 1, channel: `private-chat-${hall.id}-1` })
    expect(await listed(ana, hall.id)).toEqual(hall)
    expect(await chatOf(ana, hall.id)).toMatchObject({
      type: 'hall',
      name: 'Café ☕',
      role: 'owner',
      unread: 0,
    })
  })

  it('H-2 a name is one visible line of 1 to 80 characters; unknown fields are ignored', async () => {
    const ana = await enter('ana')
    const fine = [
      'x',
      '🦋'.repeat(80),
      '<img src=x onerror=alert(1)>',
      'שלום',
      '👩‍👩‍👧',
      `'; drop table chats; --`,
    ]
    for (const name of fine)
      expect(await create(ana, { name })).toMatchObject({ status: 201, body: { name } })
    const bad = [
      '',
      '   ',
      '🦋'.repeat(81),
      'a\nb',
      'a\0b',
      'a\u202eb',
      'a\u2066b',
      '\u200b\u200d',
      '\u3164',
      'a\u2028b',
    ]
    for (const name of bad) {
      expect([name, (await create(ana, { name })).code]).toEqual([name, 'invalid_value'])
    }
    for (const body of [
      {},
      { name: 7 },
      { name: null },
      { name: { not: '' } },
      { name: 'x', private: 'yes' },
    ]) {
      expect(await create(ana, body)).toMatchObject({ status: 400, code: 'bad_request' })
    }
    expect(await create(ana, { name: 'x', description: 'y'.repeat(501) })).toMatchObject({ status: 422 })
    const extra = {
      name: 'x',
      id: 1,
      type: 'general',
      ownerId: 1,
      lastSeq: 9,
      channel_epoch: 9,
      created_by: 1,
    }
    const made = await create(ana, extra)
    expect(made).toMatchObject({ status: 201, body: { role: 'owner', member_count: 1 } })
    const [row] = await sql(`select type, last_seq, channel_epoch, created_by from chats where id = $1`, [
      made.body!['id'],
    ])
    expect(row).toEqual({ type: 'hall', last_seq: 0, channel_epoch: 1, created_by: ana.user.id })
  })

  it('H-3 owners and admins change and delete a hall; others get 403 for a public one', async () => {
    const [ana, beto, eva, jefa] = [
      await enter('ana'),
      await enter('beto'),
      await enter('eva'),
      await enterAsAdmin(),
    ]
    const hall = await newHall(ana, { description: 'antes' })
    await join(beto, hall.id)
    const path = `/api/halls/${hall.id}`
    expect(await as(ana, 'PATCH', path, { name: 'Nueva' })).toMatchObject({
      status: 200,
      body: { name: 'Nueva', description: 'antes', private: false, member_count: 2 },
    })
    expect(await as(jefa, 'PATCH', path, { description: '', private: true })).toMatchObject({
      status: 200,
      body: { name: 'Nueva', description: '', private: true, joined: false, channel: null },
    })
    expect(await as(ana, 'PATCH', path, { private: false })).toMatchObject({ status: 200 })
    for (const other of [beto, eva]) {
      expect(await as(other, 'PATCH', path, { name: 'Mía' })).toMatchObject({
        status: 403,
        code: 'forbidden',
      })
      expect(await as(other, 'DELETE', path)).toMatchObject({ status: 403 })
      expect(await as(other, 'POST', `${path}/invites`, {})).toMatchObject({ status: 403 })
      expect(await as(other, 'POST', `${path}/members`, { username: eva.user.username })).toMatchObject({
        status: 403,
      })
      expect(await as(other, 'DELETE', `${path}/members/${ana.user.id}`)).toMatchObject({ status: 403 })
    }
    expect(await as(eva, 'GET', `${path}/members`)).toMatchObject({ status: 403 })
    expect(await listed(eva, hall.id)).toMatchObject({
      name: 'Nueva',
      joined: false,
      role: null,
      channel: null,
    })
    expect(await as(jefa, 'DELETE', path)).toMatchObject({ status: 200, body: {} })
  })
})

describe('the older names', () => {
  it('H-12 list the halls one has joined, and join one, with the bare answers of before', async () => {
    const [ana, beto] = [await enter('ana'), await enter('beto')]
    const [hall, other] = [await newHall(ana), await newHall(ana)]
    expect(await as(beto, 'GET', '/chat/halls')).toMatchObject({ status: 200, body: [] })
    const joined = await as(beto, 'POST', '/chat/halls/join', { hall_id: hall.id })
    expect([joined.status, joined.body]).toEqual([200, { id: hall.id, name: hall.name }])
    expect((await as(beto, 'GET', '/chat/halls')).body).toEqual([{ id: hall.id, name: hall.name }])
    expect((await as(ana, 'GET', '/chat/halls')).text).toContain(other.name)
    expect(await as(beto, 'POST', '/chat/halls/join', { hall_id: uniqueName('x') })).toMatchObject({
      status: 400,
    })
  })
})
