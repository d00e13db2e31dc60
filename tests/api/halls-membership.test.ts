import { describe, expect, it } from 'vitest'
import { listChats } from '@/lib/chats/contract'
import * as contract from '@/lib/chats/halls/contract'
import { listMessages } from '@/lib/messages/contract'
import type { Person } from '../support/sign-in'
import { as, enter, epochOf, newHall, placesIn, say, sql, times } from './halls-people'

const join = (person: Person, hallId: number) => person.call(contract.joinHall, { hall_id: hallId })
const leave = (person: Person, hallId: unknown) =>
  as(person, 'POST', contract.leaveHall.path, { hall_id: hallId })
const chatOf = async (person: Person, id: number) =>
  (await person.call(listChats, {})).chats.find((chat) => chat.id === id)

describe('coming and going', () => {
  it('H-6 fifty joins at once make one participant; nothing is unread, all can be read', async () => {
    const [ana, beto] = [await enter('ana'), await enter('beto')]
    const hall = await newHall(ana)
    for (const text of ['uno', 'dos', 'tres']) await say(ana, hall.id, text)
    const answers = await Promise.all(
      times(50, () => as(beto, 'POST', contract.joinHall.path, { hall_id: hall.id })),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(answers[0]!.body).toMatchObject({ id: hall.id, joined: true, role: 'member', member_count: 2 })
    expect((await placesIn(hall.id)).map((place) => place.user_id)).toEqual([ana.user.id, beto.user.id])
    expect(await chatOf(beto, hall.id)).toMatchObject({ unread: 0, last_seq: 3, last_read_seq: 3 })
    const { messages } = await beto.call(listMessages, { chat_id: String(hall.id) })
    expect(messages.map(({ contenido }) => contenido)).toEqual(['uno', 'dos', 'tres'])
    await say(ana, hall.id, 'cuatro')
    expect(await chatOf(beto, hall.id)).toMatchObject({ unread: 1 })
    await leave(beto, hall.id)
    await say(ana, hall.id, 'cinco')
    await join(beto, hall.id)
    expect(await chatOf(beto, hall.id)).toMatchObject({ unread: 0, last_read_seq: 5 })
  })

  it('H-7 leaving and the change of the channel are one transaction, and one leaves once', async () => {
    const [ana, beto] = [await enter('ana'), await enter('beto')]
    const hall = await newHall(ana)
    const { channel } = await join(beto, hall.id)
    const answers = await Promise.all(times(10, () => leave(beto, hall.id)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(9)
    expect(await epochOf(hall.id)).toBe(2)
    expect((await chatOf(ana, hall.id))!.channel).not.toBe(channel)
    expect(await chatOf(beto, hall.id)).toBeUndefined()
    expect(await as(beto, 'GET', `/api/messages?chat_id=${hall.id}`)).toMatchObject({ status: 404 })
    expect(await as(beto, 'GET', `/api/halls/${hall.id}/members`)).toMatchObject({ status: 403 })
  })

  it('H-9 when the last owner leaves, the member who joined first owns the hall', async () => {
    const [ana, beto, carla] = [await enter('ana'), await enter('beto'), await enter('carla')]
    const hall = await newHall(ana)
    await join(carla, hall.id)
    await join(beto, hall.id)
    await leave(ana, hall.id)
    expect(await chatOf(carla, hall.id)).toMatchObject({ role: 'owner' })
    expect(await chatOf(beto, hall.id)).toMatchObject({ role: 'member' })
    const path = `/api/halls/${hall.id}/members/${carla.user.id}`
    expect(await as(carla, 'DELETE', path)).toMatchObject({ status: 200, body: {} })
    expect(await placesIn(hall.id)).toMatchObject([{ user_id: beto.user.id, role: 'owner' }])
  })

  it('H-10 whoever leaves at the same moment, a hall with members has an owner; joining an empty one makes one', async () => {
    const everyone = await Promise.all(times(8, (n) => enter(`p${n}`)))
    const hall = await newHall(everyone[0]!)
    for (const person of everyone.slice(1)) await join(person, hall.id)
    await sql(`update chat_participants set role = 'owner' where chat_id = $1 and user_id = any($2)`, [
      hall.id,
      everyone.slice(0, 6).map(({ user }) => user.id),
    ])
    await Promise.all(everyone.slice(0, 6).map((person) => leave(person, hall.id)))
    const left = await placesIn(hall.id)
    expect(left.map(({ role }) => role).toSorted()).toEqual(['member', 'owner'])
    await Promise.all(everyone.slice(6).map((person) => leave(person, hall.id)))
    expect(await placesIn(hall.id)).toEqual([])
    expect(await epochOf(hall.id)).toBe(9)
    await Promise.all(everyone.map((person) => join(person, hall.id)))
    expect((await placesIn(hall.id)).filter(({ role }) => role === 'owner')).toHaveLength(1)
  })

  it('H-11 a user who has left writes nothing to a hall, however close together the two are', async () => {
    const [ana, beto] = [await enter('ana'), await enter('beto')]
    const hall = await newHall(ana)
    for (const round of times(10, String)) {
      await join(beto, hall.id)
      const [sent] = await Promise.all([
        as(beto, 'POST', '/api/messages', { chat_id: hall.id, contenido: round }),
        leave(beto, hall.id),
      ])
      expect([201, 404]).toContain(sent.status)
      const [row] = await sql<{ last_seq: number; count: number }>(
        `select last_seq, (select count(*)::int from messages where chat_id = c.id) as count from chats c where id = $1`,
        [hall.id],
      )
      expect(row!.count).toBe(row!.last_seq)
    }
  })
})
