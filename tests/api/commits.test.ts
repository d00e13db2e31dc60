import './log-database'
import './log-unlimited'
import { service } from './push-moods-service'
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { update } from '@/lib/chats/halls/server/halls'
import { chatChanged } from '@/lib/chats/contract'
import { newMessage } from '@/lib/messages/contract'
import { edit } from '@/lib/messages/server/edit'
import { type Change, onCommit } from '@/lib/sync/server/commit'
import { isPublished, published } from '../support/published'
import { countStatements } from '../support/statements'
import { hall, leaveWhile, people, person, refusal, say, stored, times } from './log-people'

beforeEach(() => published())
afterAll(() => service.close())

test('M-18 what is sent to one chat while a statement is under way goes together in the next', async () => {
  const writers = await people(20, 'w')
  const chatId = await hall(...writers)
  const sent = await countStatements(() => Promise.all(writers.map((writer) => say(writer, chatId, 'hola'))))
  // The first alone, the other nineteen together.
  expect(sent).toBe(2)
  const { rows } = await stored(chatId)
  expect(rows.map(({ seq, rev }) => [seq, rev])).toEqual(times(20, (n) => [n + 1, n + 1]))
})

type Kind = 'new' | 'again' | 'used elsewhere' | 'reused' | 'stranger'
const kinds = fc.array(fc.constantFrom<Kind>('new', 'new', 'again', 'used elsewhere', 'reused', 'stranger'), {
  minLength: 1,
  maxLength: 12,
})

const seed = Number(process.env['SEED'] ?? Date.now())

test(`M-18 whatever goes together, each fails alone (seed ${String(seed)})`, async () => {
  const [ana, beto, eva] = await Promise.all([person('ana'), person('beto'), person('eva')])
  await fc.assert(
    fc.asyncProperty(kinds, async (mixed) => {
      const [chatId, other] = [await hall(ana, beto), await hall(ana)]
      const known = [randomUUID(), randomUUID()] as const
      const before = await say(ana, chatId, 'antes', known[0])
      await say(ana, other, 'antes', known[1])
      const attempt = (kind: Kind, n: number) => {
        if (kind === 'new') return say(n % 2 === 0 ? ana : beto, chatId, String(n))
        if (kind === 'again') return say(ana, chatId, 'antes', known[0])
        if (kind === 'used elsewhere') return say(ana, chatId, 'antes', known[1])
        if (kind === 'reused') return say(ana, chatId, 'otra cosa', known[0])
        return say(eva, chatId, 'nada')
      }
      const answers = await Promise.all(
        mixed.map(async (kind, n) => {
          const answer = await attempt(kind, n).catch(String)
          return typeof answer === 'string' ? answer : answer.id
        }),
      )
      const { chat, rows } = await stored(chatId)
      const fresh = mixed.filter((kind) => kind === 'new').length
      expect([chat.lastSeq, chat.lastRev]).toEqual([1 + fresh, 1 + fresh])
      expect(rows.map(({ seq, rev }) => [seq, rev])).toEqual(times(1 + fresh, (n) => [n + 1, n + 1]))
      mixed.forEach((kind, n) => {
        const answer = answers[n]
        if (kind === 'new') expect(rows.some(({ id }) => Number(id) === answer)).toBe(true)
        if (kind === 'again') expect(answer).toBe(before.id)
        if (kind === 'used elsewhere' || kind === 'reused') expect(answer).toMatch(/client_id/)
        if (kind === 'stranger') expect(answer).toMatch(/nothing here/)
      })
    }),
    { seed, numRuns: 25 },
  )
}, 120_000)

test('M-18 one client_id sent twice in one moment is one message among the others', async () => {
  const [ana, beto] = await Promise.all([person('ana'), person('beto')])
  const chatId = await hall(ana, beto)
  const clientId = randomUUID()
  const both = () => say(ana, chatId, 'una vez', clientId)
  const [, one, two] = await Promise.all([
    say(beto, chatId, 'antes'),
    both(),
    both(),
    say(beto, chatId, 'fin'),
  ])
  expect(one.id).toBe(two.id)
  expect((await stored(chatId)).chat.lastSeq).toBe(3)
})

test('M-18 who was removed while others wait with them fails alone', async () => {
  const [ana, beto, eva] = await Promise.all([person('ana'), person('beto'), person('eva')])
  const chatId = await hall(ana, beto)
  // The first, of a stranger, goes alone and waits for nothing; the others wait for the chat's row together.
  const answers = await leaveWhile(chatId, beto, () =>
    Promise.all([
      refusal(say(eva, chatId, 'nada')),
      say(ana, chatId, 'uno'),
      refusal(say(beto, chatId, 'tarde')),
      say(ana, chatId, 'dos'),
    ]),
  )
  const [one, two] = [
    expect.objectContaining({ seq: 1, rev: 1 }),
    expect.objectContaining({ seq: 2, rev: 2 }),
  ]
  expect(answers).toEqual(['not_found', one, 'not_found', two])
  expect((await stored(chatId)).chat).toMatchObject({ lastSeq: 2, lastRev: 2 })
})

test('R-15 what takes no rev is published between what was committed before it and after it', async () => {
  const ana = await person('ana')
  const chatId = await hall(ana)
  service.calls.length = 0
  await Promise.all([
    ...times(5, (n) => say(ana, chatId, String(n))),
    update({ ...ana }, { id: chatId, name: 'Otra' }),
    ...times(5, (n) => say(ana, chatId, String(n))),
  ])
  await say(ana, chatId, 'último')
  await published()
  const events = service.events()
  const revs = events.filter(({ name }) => name === newMessage.name).map(({ data }) => data['rev'])
  expect(revs).toEqual(times(11, (n) => n + 1))
  const renamed = events.findIndex(({ name }) => name === chatChanged.name)
  expect(renamed).toBeGreaterThanOrEqual(0)
  expect(renamed).toBeLessThan(events.length - 1)
})

const eventsOf = (chatId: number) => {
  const events = service.events().filter(({ data }) => data['chat_id'] === chatId)
  return events.map(({ name, data }) => data['contenido'] ?? name)
}

test('R-15 what takes no rev keeps its place also where all of it has to wait', async () => {
  const ana = await person('ana')
  const chatId = await hall(ana)
  service.mood = 'hang'
  service.calls.length = 0
  await say(ana, chatId, 'uno')
  await vi.waitUntil(() => service.hanging() === 1)
  await say(ana, chatId, 'dos')
  await update({ ...ana }, { id: chatId, name: 'Otra' })
  await say(ana, chatId, 'tres')
  service.recover()
  await published()
  expect(eventsOf(chatId)).toEqual(['uno', 'dos', chatChanged.name, 'tres'])
})

/** Looks at what was written when the transaction ends, so that it is the commit that fails. */
const refuseUnwanted = () =>
  db.$executeRaw`do $do$ begin
    create function refuse_unwanted() returns trigger language plpgsql as $$ begin raise 'unwanted'; end $$;
    create constraint trigger refuse_unwanted after insert or update on messages
      deferrable initially deferred for each row when (new.contenido = 'que falle')
      execute function refuse_unwanted();
  end $do$`

test('R-16 a commit is made known to every listener once, and what fails, even in its end, is not', async () => {
  const ana = await person('ana')
  const chatId = await hall(ana)
  await refuseUnwanted()
  const heard: (readonly Change[])[] = []
  const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const stops = [
    onCommit(() => {
      throw new Error('a listener of its own')
    }),
    onCommit((changes) => void heard.push(changes)),
  ]
  const { id } = await say(ana, chatId, 'hola')
  await edit(ana, { id, contenido: 'adiós' })
  await edit(ana, { id, contenido: 'adiós' })
  await refusal(say(await person('eva'), chatId, 'no'))
  await expect(edit(ana, { id, contenido: 'que falle' })).rejects.toThrow(/unwanted/)
  for (const stop of stops) stop()
  await say(ana, chatId, 'nadie lo oye')
  said.mockRestore()
  expect(heard.map((changes) => changes.map(({ rev, event }) => [rev, event.name]))).toEqual([
    [[1, 'new_message']],
    [[2, 'message_updated']],
  ])
})

test('R-17 a message is answered before it is published', async () => {
  const ana = await person('ana')
  const chatId = await hall(ana)
  service.mood = 'hang'
  service.calls.length = 0
  await say(ana, chatId, 'hola')
  // The publish hangs; it was not given up.
  expect(isPublished()).toBe(false)
  await vi.waitUntil(() => service.hanging() === 1)
  service.recover()
  await published()
  expect(eventsOf(chatId)).toEqual(['hola'])
})
