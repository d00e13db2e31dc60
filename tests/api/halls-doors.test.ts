import { describe, expect, it } from 'vitest'
import { listChats } from '@/lib/chats/contract'
import * as contract from '@/lib/chats/halls/contract'
import type { Answer } from '../support/ask'
import type { Person } from '../support/sign-in'
import { as, enter, enterAsAdmin, epochOf, newHall, NOWHERE, placesIn, say } from './halls-people'

const join = (person: Person, hallId: number) => person.call(contract.joinHall, { hall_id: hallId })
const leave = (person: Person, hallId: unknown) =>
  as(person, 'POST', contract.leaveHall.path, { hall_id: hallId })
const listed = async (person: Person, id: number) =>
  (await person.call(contract.listHalls, {})).halls.find((hall) => hall.id === id)
const chatOf = async (person: Person, id: number) =>
  (await person.call(listChats, {})).chats.find((chat) => chat.id === id)

/** Every address that takes the id of a hall, the older ones included. */
function everyWay(id: unknown, userId: number): Array<[method: string, path: string, body?: unknown]> {
  return [
    ['PATCH', `/api/halls/${id}`, { name: 'x' }],
    ['DELETE', `/api/halls/${id}`],
    ['GET', `/api/halls/${id}/members`],
    ['POST', `/api/halls/${id}/members`, { username: 'nadie' }],
    ['DELETE', `/api/halls/${id}/members/${userId}`],
    ['DELETE', `/api/halls/${id}/members/${NOWHERE}`],
    ['POST', `/api/halls/${id}/invites`, {}],
    ['POST', '/api/halls/join', { hall_id: id }],
    ['POST', '/api/halls/join', { hall_id: id, code: 'adivino' }],
    ['POST', '/api/halls/leave', { hall_id: id }],
    ['POST', '/chat/halls/join', { hall_id: id }],
    ['GET', `/chat/messages/${id}`],
    ['GET', `/api/messages?chat_id=${id}`],
    ['POST', '/api/messages', { chat_id: id, contenido: 'x' }],
    ['PATCH', `/api/chats/${id}`, { muted: true }],
    ['POST', `/api/chats/${id}/read`, { seq: 1 }],
  ]
}

describe('where a hall cannot be found', () => {
  it('H-4 nobody finds a deleted hall in any way, and its channel is abandoned', async () => {
    const [ana, beto] = [await enter('ana'), await enter('beto')]
    const hall = await newHall(ana)
    await join(beto, hall.id)
    await say(ana, hall.id, 'hola')
    const { code } = await ana.call(contract.createInvite, { id: String(hall.id) })
    expect(await as(ana, 'DELETE', `/api/halls/${hall.id}`)).toMatchObject({ status: 200 })
    expect(await epochOf(hall.id)).toBe(2)
    for (const person of [ana, beto]) {
      for (const [method, path, body] of everyWay(hall.id, ana.user.id)) {
        expect([method, path, (await as(person, method, path, body)).status]).toEqual([method, path, 404])
      }
      expect(await as(person, 'POST', contract.joinHall.path, { code })).toMatchObject({ status: 404 })
      expect(await listed(person, hall.id)).toBeUndefined()
      expect(await chatOf(person, hall.id)).toBeUndefined()
    }
  })

  it('H-5 a private hall, another’s DM and a chat that never existed look the same, by every form', async () => {
    const [ana, beto, eva] = [await enter('ana'), await enter('beto'), await enter('eva')]
    const hall = await newHall(ana, { private: true })
    await say(ana, hall.id, 'secreto')
    const dm = await as(ana, 'POST', '/api/chats/dm', { with_username: beto.user.username })
    const gone = await newHall(ana)
    await as(ana, 'DELETE', `/api/halls/${gone.id}`)
    const wanted: Answer[] = []
    for (const [method, path, body] of everyWay(NOWHERE, ana.user.id))
      wanted.push(await as(eva, method, path, body))
    for (const id of [hall.id, dm.body!['id'], gone.id, 2 ** 53, 0]) {
      for (const [at, [method, path, body]] of everyWay(id, ana.user.id).entries()) {
        const answer = await as(eva, method, path, body)
        expect([method, path, answer.status, answer.text]).toEqual([method, path, 404, wanted[at]!.text])
        expect(plain(answer.headers)).toEqual(plain(wanted[at]!.headers))
      }
    }
    expect(await listed(eva, hall.id)).toBeUndefined()
    const all = await as(eva, 'GET', '/api/halls')
    expect(all.text).not.toContain(hall.name)
    expect(await placesIn(hall.id)).toHaveLength(1)
  }, 60_000)

  it('H-8 General and DMs are not halls: nobody can leave, rename or delete them', async () => {
    const [ana, beto, jefa] = [await enter('ana'), await enter('beto'), await enterAsAdmin()]
    const dm = (await as(ana, 'POST', '/api/chats/dm', { with_username: beto.user.username })).body!['id']
    const general = (await ana.call(listChats, {})).chats[0]!.id
    for (const [person, id] of [
      [ana, dm],
      [ana, general],
      [jefa, general],
    ] as const) {
      for (const [method, path, body] of everyWay(id, ana.user.id).filter(([, path]) => /halls/.test(path))) {
        const { status } = await as(person, method, path, body)
        const wanted = JSON.stringify(body)?.includes('code') ? 404 : 403
        expect([method, path, status]).toEqual([method, path, wanted])
      }
    }
    expect(await leave(jefa, dm)).toMatchObject({ status: 404 })
    expect(await placesIn(dm as number)).toHaveLength(2)
  })
})

/** All that may differ between two answers to the same question: when, which, and the page's nonce. */
const plain = (headers: Headers) =>
  [...headers]
    .filter(([name]) => !['date', 'x-request-id', 'content-security-policy'].includes(name))
    .map(([name, value]) => `${name}: ${value}`)
