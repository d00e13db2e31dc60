import './log-database'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Asker } from '@/lib/users/asker'
import { generalChatId } from '@/lib/chats/server/participation'
import { type Chat, listChats } from '@/lib/chats/contract'
import { openDm } from '@/lib/chats/server/open-dm'
import * as chats from '@/lib/chats/server/chats'
import { db } from '@/lib/db/client'
import * as halls from '@/lib/chats/halls/server/halls'
import { answerConditionally } from '@/lib/server/reply'
import { edit } from '@/lib/messages/server/edit'
import { remove } from '@/lib/messages/server/delete'
import { heartbeat } from '@/lib/presence/contract'
import { recordHeartbeat as arrive } from '@/lib/presence/server/heartbeat'
import { recordSignOut } from '@/lib/presence/server/presence-events'
import { createUser } from '@/lib/users/server/create-user'
import { nameOf } from '@/lib/users/name'
import { countStatements } from '../support/statements'
import { people, person, say, times } from './log-people'

type Query = { limit?: string; before?: string }

const polled = (asker: Asker, query: Query = {}) => chats.list(asker, listChats.input.parse(query))
const page = async (asker: Asker, query: Query = {}) =>
  listChats.output.parse((await polled(asker, query).read()).output)
const listOf = async (asker: Asker): Promise<Chat[]> => (await page(asker)).chats
const seen = (asker: Asker) => arrive(asker, heartbeat.input.parse({}), null)
const hall = async (asker: Asker) =>
  (await halls.create(asker, { name: 'Sala', description: '', private: true })).id

let admin: Asker

beforeAll(async () => {
  const made = await createUser(nameOf('admin'), null)
  if (typeof made === 'string') throw new Error(made)
  admin = { ...made, sessionId: null, deviceId: null }
})

describe('what is in the list', () => {
  test('C-7 General has nothing unread for a new user, and all of its history can be read', async () => {
    const ana = await person('ana')
    await say(ana, await generalChatId(), 'antes')
    const beto = await person('beto')
    expect((await listOf(beto))[0]).toMatchObject({
      type: 'general',
      name: 'General',
      unread: 0,
      role: 'member',
    })
    expect((await listOf(beto))[0]!.last_message).toMatchObject({ contenido: 'antes' })
    await say(ana, await generalChatId(), 'después')
    expect((await listOf(beto))[0]).toMatchObject({ unread: 1 })
  })

  test('C-9 an admin has a DM with each user, opened or not; the pages contain each of them once', async () => {
    const [ana] = await people(25, 'p')
    const second = await person('segunda')
    await db.user.update({ where: { id: second.id }, data: { role: 'admin' } })
    const other: Asker = { ...second, role: 'admin' }
    await say(ana!, await openDm(ana!, other.id), 'hola')
    await openDm(await person('x'), other.id)
    const whole = await listOf(other)
    const everyone = await db.user.findMany({ where: { id: { not: other.id } }, select: { id: true } })
    const met = whole.flatMap((chat) => (chat.with ? [chat.with.id] : []))
    expect(met.toSorted()).toEqual(everyone.map(({ id }) => id).toSorted())
    expect(whole.filter((chat) => chat.type === 'dm' && chat.id !== null)).toHaveLength(2)
    for (const chat of whole.filter((each) => each.id === null)) {
      expect(chat).toMatchObject({ type: 'dm', channel: null, unread: 0, last_seq: 0, last_message: null })
    }
    for (const limit of ['1', '3', '7']) {
      const turned: Chat[] = []
      for (let before: string | null = ''; before !== null;) {
        const next = await page(other, { limit, ...(before ? { before } : {}) })
        turned.push(...next.chats)
        before = next.next
      }
      expect(turned).toEqual(whole)
    }
  })

  test('C-10 a user has the DM with the first admin before anyone opened it, and no other', async () => {
    const ana = await person('ana')
    expect(await listOf(ana)).toMatchObject([
      { type: 'general' },
      { type: 'dm', id: null, channel: null, with: { id: admin.id, username: 'admin', role: 'admin' } },
    ])
    const id = await openDm(admin, ana.id)
    expect(await listOf(ana)).toMatchObject([{ type: 'general' }, { id, unread: 0, with: { id: admin.id } }])
  })

  test('C-11 General is first, then the newest message, and the order is stable', async () => {
    const [ana, beto] = [await person('ana'), await person('beto')]
    const rooms = [await hall(ana), await hall(ana), await hall(ana), await openDm(ana, beto.id)]
    for (const at of [1, 3, 0]) await say(ana, rooms[at]!, 'hola')
    await db.chat.updateMany({
      where: { id: { in: [rooms[0]!, rooms[3]!] } },
      data: { lastMessageAt: new Date() },
    })
    const ids = (await listOf(ana)).map((chat) => chat.id)
    expect(ids).toEqual([await generalChatId(), rooms[3], rooms[0], rooms[1], rooms[2], null])
    const now = await listOf(ana)
    expect(await listOf(ana)).toEqual(now)
  })

  test('C-12 a deleted last message is empty; a long one is cut', async () => {
    const ana = await person('ana')
    const id = await hall(ana)
    const { id: messageId } = await say(ana, id, '🦋'.repeat(1000))
    const preview = async () => (await listOf(ana)).find((chat) => chat.id === id)!.last_message!
    expect((await preview()).contenido).toBe('🦋'.repeat(280))
    await remove(ana, { id: messageId })
    expect(await preview()).toMatchObject({ contenido: '', deleted: true, seq: 1 })
  })
})

describe('what the list costs', () => {
  test('C-13 the list takes as many statements for three hundred chats as for three', async () => {
    const [ana, ...others] = await people(20, 'c')
    const few = await countStatements(() => page(ana!))
    for (const other of others) await say(other, await openDm(other, ana!.id), 'hola')
    await Promise.all(times(280, () => hall(ana!)))
    const many = await countStatements(() => page(ana!))
    expect((await listOf(ana!)).length).toBeGreaterThan(300)
    expect({ few, many }).toEqual({ few: 2, many: 2 })
    expect(await countStatements(() => polled(ana!).tag())).toBe(1)
    expect(await countStatements(() => page(admin))).toBe(2)
    const stale = new Request('http://localhost/', { headers: { 'if-none-match': 'W/"stale"' } })
    expect(await countStatements(() => answerConditionally(stale, listChats.output, polled(ana!)))).toBe(2)
  })

  test('C-14 the tag stays while nothing changes, and changes with whatever is shown', async () => {
    const [ana, beto] = [await person('ana'), await person('beto')]
    const room = await hall(ana)
    const dm = await openDm(ana, beto.id)
    const { id: messageId } = await say(beto, dm, 'hola')
    const tag = () => polled(ana).tag()
    const steps: Record<string, () => Promise<unknown>> = {
      'a message': () => say(beto, dm, 'otra'),
      'an edit': () => edit(beto, { id: messageId, contenido: 'adiós' }),
      'a deletion': () => remove(beto, { id: messageId }),
      reading: () => chats.read(ana, { id: dm, seq: 1 }),
      'an own message': () => say(ana, dm, 'aquí'),
      'the other side reading': () => chats.read(beto, { id: dm, seq: 3 }),
      muting: () => chats.mute(ana, { id: dm, muted: true }),
      'a name': () => halls.update(ana, { id: room, name: 'Otro nombre' }),
      'an arrival': () => seen(beto),
      'being seen when gone': () =>
        db.$executeRaw`update user_presence set last_seen = now() - interval '1 day' where user_id = ${beto.id}`,
      estado: () => db.user.update({ where: { id: beto.id }, data: { estado: 'de viaje' } }),
      'a new hall': () => hall(ana),
      'an epoch': () => db.$executeRaw`update chats set channel_epoch = channel_epoch + 1 where id = ${room}`,
      'a hall gone': () => halls.remove(ana, { id: room }),
    }
    for (const [what, step] of Object.entries(steps)) {
      const before = await tag()
      expect([what, await tag()]).toEqual([what, before])
      await step()
      expect([what, await tag()]).not.toEqual([what, before])
    }
    expect(await polled(beto).tag()).not.toBe(await tag())
  })

  test('C-14 heartbeats do not change it, a changed status does', async () => {
    const [ana, beto] = [await person('ana'), await person('beto')]
    await say(beto, await openDm(beto, ana.id), 'hola')
    await seen(beto)
    const minute = new Date(Math.floor(Date.now() / 60_000) * 60_000)
    const beat = (second: number) =>
      db.userPresence.update({
        where: { userId: beto.id },
        data: { lastSeen: new Date(minute.getTime() + second * 1000) },
      })
    await beat(10)
    const here = await polled(ana).tag()
    await beat(40)
    expect(await polled(ana).tag()).toBe(here)
    await beat(70)
    expect(await polled(ana).tag()).not.toBe(here)
    await beat(10)
    await recordSignOut(beto.id)
    expect(await polled(ana).tag()).not.toBe(here)
  })
})
