import { describe, expect, it } from 'vitest'
import type { Chat } from '@/lib/chats/contract'
import { listChats, muteChat, openDm, readChat } from '@/lib/chats/contract'
import type { Person } from '../support/sign-in'
import { as, enter, newHall, NOWHERE, placesIn, say, times } from './halls-people'

const openWith = (person: Person, name: string) => as(person, 'POST', openDm.path, { with_username: name })
const chatsOf = async (person: Person): Promise<Chat[]> => (await person.call(listChats, {})).chats
const chatOf = async (person: Person, id: number) => (await chatsOf(person)).find((chat) => chat.id === id)

const dmOf = async (one: Person, other: Person): Promise<number> =>
  (await one.call(openDm, { with_username: other.user.username })).id!

describe('direct messages', () => {
  it('C-1 fifty requests for one DM from both sides at once get one chat, created once', async () => {
    const [ana, beto] = [await enter('ana'), await enter('beto')]
    const answers = await Promise.all(
      times(50, (n) => (n % 2 ? openWith(ana, beto.user.username) : openWith(beto, ana.user.username))),
    )
    expect(answers.map(({ status }) => status).filter((status) => status === 201)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(49)
    const ids = new Set(answers.map(({ body }) => body!['id'] as number))
    expect(ids.size).toBe(1)
    const places = await placesIn([...ids][0]!)
    expect(places.map((place) => place.user_id).sort()).toEqual([ana.user.id, beto.user.id].sort())
    expect(places.map((place) => place.last_read_seq)).toEqual([0, 0])
  })

  it('C-2 with oneself is 422, with an unknown name 404; another case or width is the same name', async () => {
    const [ana, beto] = [await enter('ana'), await enter('beto')]
    const id = await dmOf(ana, beto)
    const wide = [...beto.user.username].map((c) =>
      /[a-z]/.test(c) ? String.fromCodePoint(c.codePointAt(0)! + 0xfee0) : c,
    )
    for (const name of [beto.user.username.toUpperCase(), wide.join(''), `  ${beto.user.username} `]) {
      expect(await openWith(ana, name)).toMatchObject({ status: 200, body: { id } })
    }
    for (const name of [ana.user.username, ana.user.username.toUpperCase()]) {
      expect(await openWith(ana, name)).toMatchObject({ status: 422, code: 'invalid_value' })
    }
    expect(await openWith(ana, 'nadie-de-este-mundo')).toMatchObject({ status: 404, code: 'not_found' })
    expect(await openWith(ana, 'a\0b')).toMatchObject({ status: 422 })

    for (const body of [
      {},
      { with_username: 7 },
      { with_username: [beto.user.username] },
      { with_username: null },
    ]) {
      expect(await as(ana, 'POST', openDm.path, body)).toMatchObject({ status: 400, code: 'bad_request' })
    }
    const extra = { with_username: beto.user.username, memberIds: [1, 2, 3], lastSeq: 9, id: 1 }
    expect(await as(ana, 'POST', openDm.path, extra)).toMatchObject({
      status: 200,
      body: { id, last_seq: 0 },
    })
    expect(await placesIn(id)).toHaveLength(2)
    expect(await as(ana, 'POST', openDm.path, { ...extra, username: beto.user.username })).toMatchObject({
      status: 403,
    })
  })

  it('C-3 an empty DM is in the list of the user who opened it, and of both once both have', async () => {
    const [ana, beto] = [await enter('ana'), await enter('beto')]
    const id = await dmOf(ana, beto)
    expect(await chatOf(ana, id)).toMatchObject({ type: 'dm', unread: 0, with: { id: beto.user.id } })
    expect(await chatOf(beto, id)).toBeUndefined()
    expect(await dmOf(beto, ana)).toBe(id)
    expect(await chatOf(ana, id)).toBeDefined()
    expect(await chatOf(beto, id)).toMatchObject({ with: { id: ana.user.id } })
  })

  it('C-3 with a message in it, it is in both lists, and the other side counts from the first', async () => {
    const [ana, beto] = [await enter('ana'), await enter('beto')]
    const id = await dmOf(ana, beto)
    await say(ana, id, 'hola')
    await say(ana, id, '¿estás?')
    const his = (await chatOf(beto, id))!
    expect(his).toMatchObject({
      unread: 2,
      last_seq: 2,
      last_read_seq: 0,
      with_last_read_seq: 2,
      private: true,
    })
    expect(his.channel).toBe(`private-chat-${id}-1`)
    expect(his.last_message).toMatchObject({
      seq: 2,
      contenido: '¿estás?',
      username: ana.user.username,
      deleted: false,
    })
    expect(his.last_message!.timestamp).toBe(his.last_message_at)
    expect(await chatOf(ana, id)).toMatchObject({ unread: 0, with_last_read_seq: 0 })
  })
})

describe('one’s own view of a chat', () => {
  it('C-4 a read mark only moves forward, and no further than the last message', async () => {
    const [ana, beto] = [await enter('ana'), await enter('beto')]
    const id = await dmOf(ana, beto)
    for (const text of ['uno', 'dos', 'tres']) await say(ana, id, text)
    const read = async (seq: number) => (await beto.call(readChat, { id: String(id), seq })).last_read_seq
    expect([await read(2), await read(1), await read(0), await read(99), await read(2)]).toEqual([
      2, 2, 2, 3, 3,
    ])
    expect(await chatOf(ana, id)).toMatchObject({ with_last_read_seq: 3 })
    await say(ana, id, 'cuatro')
    expect(await read(1e300)).toBe(4)
    const path = readChat.path.replace(':id', String(id))
    expect(await as(beto, 'POST', path, { seq: -1 })).toMatchObject({ status: 422, code: 'invalid_value' })
    for (const seq of ['3', 1.5, null, [1], undefined]) {
      expect(await as(beto, 'POST', path, { seq })).toMatchObject({ status: 400, code: 'bad_request' })
    }
    const racing = await Promise.all(times(20, (n) => read(n % 5)))
    expect(new Set(racing)).toEqual(new Set([4]))
  })

  it('C-5 muting affects only oneself', async () => {
    const [ana, beto] = [await enter('ana'), await enter('beto')]
    const id = await dmOf(ana, beto)
    expect(await ana.call(muteChat, { id: String(id), muted: true })).toMatchObject({ id, muted: true })
    expect(await chatOf(ana, id)).toMatchObject({ muted: true })
    expect(await dmOf(beto, ana)).toBe(id)
    expect(await chatOf(beto, id)).toMatchObject({ muted: false })
    const path = muteChat.path.replace(':id', String(id))
    expect(await as(ana, 'PATCH', path, { muted: 'false' })).toMatchObject({ status: 400 })
    const extra = { muted: false, role: 'owner', last_read_seq: 99, ownerId: beto.user.id, lastSeq: 50 }
    expect(await as(ana, 'PATCH', path, extra)).toMatchObject({
      status: 200,
      body: { role: 'member', last_seq: 0 },
    })
  })

  it('C-6 eva cannot tell another’s chat from one that never existed, by any form of its id', async () => {
    const [ana, beto, eva] = [await enter('ana'), await enter('beto'), await enter('eva')]
    const dm = await dmOf(ana, beto)
    await say(ana, dm, 'entre nosotros')
    const hall = await newHall(ana, { private: true })
    const open = await newHall(ana)
    const ids = [dm, hall.id, open.id, NOWHERE, 0, '99999999999999999999', 2 ** 63, `00${dm}`]
    const odd = ['1e3', '0x10', 'NaN', '-1', '1.5', '%2e%2e%2f', 'null', `${dm},${dm}`]
    for (const id of [...ids, ...odd]) {
      const read = await as(eva, 'POST', `/api/chats/${id}/read`, { seq: 1 })
      const mute = await as(eva, 'PATCH', `/api/chats/${id}`, { muted: true })
      const wanted = await as(eva, 'PATCH', `/api/chats/${NOWHERE}`, { muted: true })
      expect([id, read.status, read.text]).toEqual([id, 404, wanted.text])
      expect([id, mute.status, mute.text]).toEqual([id, 404, wanted.text])
    }
    expect(await placesIn(dm)).toHaveLength(2)
    expect((await chatsOf(eva)).map((chat) => chat.id)).not.toContain(dm)
    expect(
      (await as(eva, 'GET', `/api/chats?userId=${ana.user.id}&user_id=${ana.user.id}`)).text,
    ).not.toContain('nosotros')
  })
})
