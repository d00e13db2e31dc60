import './log-database'
import './log-unlimited'
import { service } from './push-moods-service'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { login } from '@/lib/accounts/contract'
import { signIn } from '@/lib/accounts/server/sign-in'
import { chatChanged } from '@/lib/chats/contract'
import { create } from '@/lib/chats/halls/server/halls'
import { join } from '@/lib/chats/halls/server/membership'
import { authorize } from '@/lib/chats/server/authorize-channels'
import { db } from '@/lib/db/client'
import { newId } from '@/lib/db/new-id'
import { chatChannel, parseChannel, userChannel } from '@/lib/sync/channels'
import { type Change, onCommit } from '@/lib/sync/server/commit'
import type { Asker } from '@/lib/users/asker'
import { nameOf } from '@/lib/users/name'
import { uniqueName } from '../support/names'
import { published } from '../support/published'
import { countStatements } from '../support/statements'
import { people, person, refusal, say, times } from './log-people'

beforeEach(() => published())
afterAll(() => service.close())

async function publicHall(): Promise<number> {
  const owner = await person('ana')
  return (await create(owner, { name: uniqueName('sala'), description: '', private: false })).id
}

const enter = (asker: Asker, id: number) => join(asker, { hall_id: id })
const participants = (chatId: number) =>
  db.chatParticipant.findMany({ where: { chatId }, orderBy: [{ createdAt: 'asc' }, { userId: 'asc' }] })

test('H-19 who joins a hall while others are joining it is added with the next, and one event tells of all', async () => {
  const [everybody, hallId] = [await people(40, 'p'), await publicHall()]
  const heard: Change[] = []
  const stop = onCommit((changes) => void heard.push(...changes))
  const asked = await countStatements(() => Promise.all(everybody.map((asker) => enter(asker, hallId))))
  stop()
  // Each batch is one look and one transaction of four; without batches there would be forty.
  expect(asked).toBeLessThanOrEqual(3 * 5)
  expect(heard.length).toBeLessThanOrEqual(3)
  const told = new Set(heard.flatMap(({ event }) => event.channels))
  expect(told).toEqual(new Set([chatChannel(hallId, 1), ...everybody.map(({ id }) => userChannel(id, 1))]))
  const roles = (await participants(hallId)).map(({ role }) => role)
  expect(roles).toEqual(['owner', ...everybody.map(() => 'member')])
})

test('H-19 of those who join together each gets an answer of their own, and fails alone', async () => {
  const [ana, beto, hallId] = [await person('ana'), await person('beto'), await publicHall()]
  const nobody: Asker = { ...ana, id: 2_000_000_000 }
  const answers = await Promise.allSettled([ana, nobody, beto, ana].map((asker) => enter(asker, hallId)))
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
  expect(await participants(hallId)).toHaveLength(3)
  await db.chat.update({ where: { id: hallId }, data: { private: true } })
  const [eva, boss] = [await person('eva'), { ...(await person('jefa')), role: 'admin' as const }]
  const doors = [eva, ana, boss, beto].map((asker) => refusal(enter(asker, hallId)))
  expect(await Promise.all(doors)).toEqual(['not_found', 'no refusal', 'forbidden', 'no refusal'])
  expect(await participants(hallId)).toHaveLength(3)
})

test('H-10 the first of many who join an empty hall at once owns it', async () => {
  const [everybody, hallId] = [await people(20, 'p'), await publicHall()]
  await db.chatParticipant.deleteMany({ where: { chatId: hallId } })
  await Promise.all(everybody.map((asker) => enter(asker, hallId)))
  const roles = (await participants(hallId)).map(({ role }) => role)
  expect(roles).toEqual(['owner', ...times(19, () => 'member')])
})

test('R-18 events of a chat that wait and say the same, one after the other, are sent as one', async () => {
  const [hallId, ana, everybody] = [await publicHall(), await person('ana'), await people(4, 'p')]
  await enter(ana, hallId)
  await published()
  service.mood = 'hang'
  service.calls.length = 0
  await say(ana, hallId, 'uno')
  await vi.waitUntil(() => service.hanging() === 1)
  for (const asker of everybody.slice(0, 3)) await enter(asker, hallId)
  await say(ana, hallId, 'dos')
  await enter(everybody[3]!, hallId)
  service.recover()
  await published()
  const events = service
    .events()
    .flatMap(({ name, channels, data }) => channels.map((on) => ({ name, on, data })))
  const inHall = events.filter(({ on }) => parseChannel(on)?.kind === 'chat')
  expect(inHall.map(({ name, data }) => data['contenido'] ?? name)).toEqual([
    ...['uno', chatChanged.name],
    ...['dos', chatChanged.name],
  ])
  const told = events.filter(({ name }) => name === chatChanged.name).map(({ on }) => on)
  expect(told).toEqual(expect.arrayContaining(everybody.map(({ id }) => userChannel(id, 1))))
})

const request = { address: '127.0.0.1', isThisMachine: true, userAgent: 'x', devices: [], current: null }

test('A-20 people who sign in at once are stored together, and of one name or of look-alikes one is first', async () => {
  const names = times(30, () => uniqueName('nueva'))
  const asked = await countStatements(async () => {
    const all = await Promise.all(names.map((name) => signIn(nameOf(name), undefined, request)))
    for (const { user, session } of all) {
      const stored = await db.session.findUniqueOrThrow({
        where: { id: session.id },
        include: { device: true },
      })
      expect(stored.device?.userId).toBe(user.id)
      expect(user).toMatchObject({ estado: 'N/D', online_status: 'online', is_online: true })
      expect(login.output.shape.user.safeParse(user).success).toBe(true)
    }
  })
  // Ten for each batch, of which there are two or three; and one for each look of this test.
  expect(asked).toBeLessThanOrEqual(30 * 3 + 3 * 10)
  const name = uniqueName('nueva')
  const rivals = [name, `${name}l`, name.toUpperCase(), `${name}I`, name]
  const answers = await Promise.all(rivals.map((each) => refusal(signIn(nameOf(each), undefined, request))))
  expect(answers.toSorted()).toEqual([
    'code_required',
    'code_required',
    'name_lookalike',
    'no refusal',
    'no refusal',
  ])
})

test('R-21 of many who ask at once each gets what is theirs', async () => {
  const [ana, beto, hallId] = [await person('ana'), await person('beto'), await publicHall()]
  await enter(ana, hallId)
  const names = [chatChannel(hallId, 1), userChannel(ana.id, 1), userChannel(beto.id, 1)]
  const ask = (asker: Asker) => authorize(asker, { socket_id: '1.2', channel_names: names })
  const answers = await Promise.all([ana, beto, ana, beto].map(ask))
  const signed = answers.map((answer) =>
    Object.values((answer as { channels: object }).channels).map(Boolean),
  )
  const [hers, his] = [
    [true, true, false],
    [false, false, true],
  ]
  expect(signed).toEqual([hers, his, hers, his])
})

test('A-20 what is made here is an id like those of the database', () => {
  const ids = times(50, newId)
  expect(
    ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
  ).toBe(true)
  expect(new Set(ids).size).toBe(50)
})
