import './log-database'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import pg from 'pg'
import type { Asker } from '@/lib/users/asker'
import { remove } from '@/lib/messages/server/delete'
import { edit } from '@/lib/messages/server/edit'
import type { Refusal } from '@/lib/http/errors'
import { send } from '@/lib/messages/server/send'
import {
  hall,
  leave,
  leaveWhile,
  person,
  refusal,
  say,
  stored,
  times,
  UNTIL_SOMEBODY_WAITS,
} from './log-people'

test('M-10 sending one client_id 50 times at once stores one message and gives all the same answer', async () => {
  const ana = await person('ana')
  const chatId = await hall(ana)
  const draft = { chat_id: chatId, contenido: 'una vez', client_id: randomUUID() }
  const outcomes = await Promise.all(times(50, () => send(ana, draft)))
  expect(outcomes.filter(({ changed }) => changed)).toHaveLength(1)
  expect(new Set(outcomes.map(({ message }) => JSON.stringify(message))).size).toBe(1)
  expect(await stored(chatId)).toMatchObject({ chat: { lastSeq: 1, lastRev: 1 }, rows: [{ seq: 1 }] })
})

test('M-11 sending one client_id to many chats at once stores one message, and leaves no gap anywhere', async () => {
  const ana = await person('ana')
  const chats = await Promise.all(times(8, () => hall(ana)))
  const clientId = randomUUID()
  const answers = await Promise.all(
    chats.map((chatId) =>
      say(ana, chatId, 'una vez', clientId).then(
        () => 'sent',
        (thrown: Refusal) => thrown.code,
      ),
    ),
  )
  expect(answers.toSorted()).toEqual([...times(7, () => 'client_id_reused'), 'sent'])
  for (const chatId of chats) await say(ana, chatId, 'después')
  const counted = await Promise.all(chats.map(stored))
  expect(counted.map(({ chat, rows }) => chat.lastSeq - rows.length)).toEqual(times(8, () => 0))
  expect(counted.map(({ chat, rows }) => chat.lastRev - rows.length)).toEqual(times(8, () => 0))
})

test('M-12 a client_id with another text or chat is refused each time, and the answer shows its message', async () => {
  const ana = await person('ana')
  const [here, there] = [await hall(ana), await hall(ana)]
  const clientId = randomUUID()
  const message = await say(ana, here, 'uno', clientId)
  for (const [chatId, contenido] of [
    [here, 'dos'],
    [there, 'uno'],
    [here, 'dos'],
  ] as const) {
    const thrown: unknown = await say(ana, chatId, contenido, clientId).catch((each: unknown) => each)
    expect(thrown).toMatchObject({ code: 'client_id_reused', extra: { details: { message } } })
  }
  expect(await stored(here)).toMatchObject({ chat: { lastSeq: 1, lastRev: 1 }, rows: [{ contenido: 'uno' }] })
  expect(await stored(there)).toMatchObject({
    chat: { lastSeq: 0, lastRev: 0, lastMessageAt: null },
    rows: [],
  })
})

test('M-13 a client_id belongs to its sender: another’s is another message', async () => {
  const [ana, beto] = [await person('ana'), await person('beto')]
  const chatId = await hall(ana, beto)
  const clientId = randomUUID()
  const first = await say(ana, chatId, 'hola', clientId)
  const second = await say(beto, chatId, 'hola', clientId)
  expect([first.seq, second.seq]).toEqual([1, 2])
})

test('M-14 sent again, a message is returned as it is now, and compared with what was first sent', async () => {
  const ana = await person('ana')
  const chatId = await hall(ana)
  const clientId = randomUUID()
  const { id } = await say(ana, chatId, 'antes', clientId)
  const { message: edited } = await edit(ana, { id, contenido: 'después' })
  expect(await say(ana, chatId, 'antes', clientId)).toEqual(edited)
  expect(await refusal(say(ana, chatId, 'después', clientId))).toBe('client_id_reused')
  const { message: deleted } = await remove(ana, { id })
  expect(await say(ana, chatId, 'antes', clientId)).toEqual(deleted)
  expect(await refusal(say(ana, chatId, '', clientId))).toBe('client_id_reused')
})

test('M-15 a user who has left learns nothing more of what they sent', async () => {
  const [ana, beto] = [await person('ana'), await person('beto')]
  const [chatId, other] = [await hall(ana, beto), await hall(beto)]
  const clientId = randomUUID()
  await say(beto, chatId, 'hola', clientId)
  await leave(chatId, beto)
  expect(await refusal(say(beto, chatId, 'hola', clientId))).toBe('not_found')
  const thrown: unknown = await say(beto, other, 'hola', clientId).catch((each: unknown) => each)
  expect(thrown).toMatchObject({ code: 'client_id_reused', extra: {} })
  expect(thrown).not.toHaveProperty('extra.details')
})

test('M-16 a user removed while their message waits for the chat has sent nothing, and no gap is left', async () => {
  const [ana, beto] = [await person('ana'), await person('beto')]
  const chatId = await hall(ana, beto)
  expect(await leaveWhile(chatId, beto, () => refusal(say(beto, chatId, 'tarde')))).toBe('not_found')
  expect(await stored(chatId)).toMatchObject({ chat: { lastSeq: 0, lastRev: 0 }, rows: [] })
  expect(await say(ana, chatId, 'sigue')).toMatchObject({ seq: 1, rev: 1 })
})

const crossings: [string, string, (ana: Asker, chatId: number, id: number) => Promise<unknown>][] = [
  ['sending', 'chat_participants', (ana, chatId) => say(ana, chatId, 'a pesar de todo')],
  ['editing', 'messages', (ana, _, id) => edit(ana, { id, contenido: 'a pesar de todo' })],
]
test.each(crossings)('M-17 a deadlock while %s is retried, and nobody notices', async (_, table, work) => {
  const ana = await person('ana')
  const chatId = await hall(ana)
  const { id } = await say(ana, chatId, 'antes')
  const other = new pg.Client({ connectionString: process.env['DATABASE_URL'] })
  await other.connect()
  try {
    // The other takes the two rows the wrong way round, and is not the one to give in.
    await other.query("begin; set local deadlock_timeout = '1h'; set local statement_timeout = '30s'")
    await other.query(`select 1 from ${table} where chat_id = $1 for update`, [chatId])
    // In one statement: whoever waits looks for a deadlock only once, a second after it began to wait.
    const crossing = `do $$ begin
      ${UNTIL_SOMEBODY_WAITS}
      update chats set description = 'cruzado' where id = ${String(chatId)};
    end $$`
    await Promise.all([work(ana, chatId, id), other.query(crossing).then(() => other.query('commit'))])
  } finally {
    await other.end()
  }
  const { chat, rows } = await stored(chatId)
  expect(chat).toMatchObject({ lastSeq: rows.length, lastRev: 2, description: 'cruzado' })
  expect(rows.at(-1)).toMatchObject({ rev: 2, contenido: 'a pesar de todo' })
})
