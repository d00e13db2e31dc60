import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { deleteMessage, editMessage, listMessages, type Message, sendMessage } from '@/lib/messages/contract'
import { hall, stored } from './log-people'
import { ask, codeOf, enter, type Known } from './messages-ask'

let ana: Known
let beto: Known
let chatId: number

beforeAll(async () => {
  ;[ana, beto] = [await enter('ana'), await enter('beto')]
  chatId = await hall(ana, beto)
})

const say = (contenido: unknown, rest: object = {}) =>
  ask('/api/messages', { who: ana, body: { chat_id: chatId, contenido, ...rest } })

test('M-40 a message is sent, read, edited and deleted, each time returned whole and bare', async () => {
  const sent = await say(' hola ', { username: ana.name, client_id: 'ABCDEFAB-0000-4000-8000-00000000000A' })
  expect(sent.status).toBe(201)
  const message = sent.body as Message
  expect(Object.keys(message).toSorted()).toEqual(
    'chat_id client_id contenido deleted edited_at id reactions rev sender_id seq timestamp username'.split(
      ' ',
    ),
  )
  expect(message).toMatchObject({ chat_id: chatId, sender_id: ana.id, username: ana.name, contenido: 'hola' })
  expect(message.client_id).toBe('abcdefab-0000-4000-8000-00000000000a')
  const page = await beto.call(listMessages, { chat_id: String(chatId) })
  expect(page.messages.at(-1)).toEqual(message)
  expect(page.channel).toBe(`private-chat-${String(chatId)}-1`)
  const edited = await ana.call(editMessage, { id: String(message.id), contenido: 'adiós' })
  expect(edited).toMatchObject({ id: message.id, contenido: 'adiós', deleted: false })
  const deleted = await ana.call(deleteMessage, { id: String(message.id) })
  expect(deleted).toMatchObject({ id: message.id, contenido: '', deleted: true })
  expect(await ana.call(deleteMessage, { id: String(message.id) })).toEqual(deleted)
})

test('M-49 one message is read by its id', async () => {
  const sent = await say('una sola')
  const { id } = sent.body as Message
  expect((await ask(`/api/messages/${String(id)}`, { who: ana })).body).toEqual(sent.body)
})

test('M-41 the first answer to a client_id is 201, every later one 200; with another text 409', async () => {
  const client_id = randomUUID()
  const first = await say('hola', { client_id })
  const again = await say(' hola\n', { client_id })
  const other = await say('otra cosa', { client_id })
  expect([first.status, again.status, other.status]).toEqual([201, 200, 409])
  expect(again.body).toEqual(first.body)
  expect(other.body).toMatchObject({ error: { code: 'client_id_reused', details: { message: first.body } } })
})

const TEXTS: Record<string, string> = {
  'emoji with joiners': '👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽',
  'right to left': 'שלום עולם — مرحبا \u202Eabc\u202C',
  'combining, not composed': 'e\u0301 \u1E9B\u0323 ﬁ',
  lines: 'uno\r\ndos\n\n\ttres\rcuatro',
  HTML: '<img src=x onerror=alert(1)></script><!-- & &amp;',
  SQL: "'; DROP TABLE messages; -- $1 ${x} \\' E'\\n' %_",
  'template braces': '{{7*7}} ${7*7} #{7*7} <%= 7 %> {0}',
  JSON: '{"prisma__type":"date","prisma__value":"2020-01-01T00:00:00.000Z"}',
  'a moment': '2020-01-01T00:00:00.000Z',
  'control characters': 'a\u0001\u001b[31mb\u007f\u0085c',
  '4,000 characters of four bytes': '𝒳'.repeat(4000),
  '4,000 characters in families': `${'👩‍👩‍👧‍👦'.repeat(571)}abc`,
  'a number': '0012',
  null: 'null',
}

describe('texts', () => {
  test.each(Object.entries(TEXTS))('M-42 %s: answered and stored as they were sent', async (_, text) => {
    const sent = await say(text)
    expect(sent.status).toBe(201)
    const { id, contenido } = sent.body as Message
    expect(contenido).toBe(text)
    const row = await db.message.findUniqueOrThrow({ where: { id: BigInt(id) } })
    expect(Buffer.from(row.contenido)).toEqual(Buffer.from(text))
    const edited = await ask(`/api/messages/${String(id)}`, {
      method: 'PATCH',
      who: ana,
      body: { contenido: `${text}` },
    })
    expect(edited.body).toEqual(sent.body)
  })

  test('M-43 only the white space around a text is removed', async () => {
    expect((await say('\n\u00a0\u3000 a  b \ufeff\t')).body).toMatchObject({ contenido: 'a  b' })
  })

  const bad: [string, unknown, number, string][] = [
    ['none', undefined, 400, 'bad_request'],
    ['null', null, 400, 'bad_request'],
    ['a number', 7, 400, 'bad_request'],
    ['a list', ['hola'], 400, 'bad_request'],
    ['an object', { toString: 'x' }, 400, 'bad_request'],
    ['an operator', { not: '' }, 400, 'bad_request'],
    ['empty', '', 422, 'invalid_value'],
    ['spaces', ' \n\t\u3000', 422, 'invalid_value'],
    ['joiners and selectors', '\u200d\ufe0f\u200b', 422, 'invalid_value'],
    ['fillers', '\u3164\u2800\u00ad', 422, 'invalid_value'],
    ['a NUL', 'a\0b', 422, 'invalid_value'],
    ['a high surrogate alone', 'a\ud800', 422, 'invalid_value'],
    ['a low surrogate alone', '\udc00a', 422, 'invalid_value'],
    ['4,001 characters', 'a'.repeat(4001), 422, 'invalid_value'],
    ['4,001 characters of four bytes', '𝒳'.repeat(4001), 422, 'invalid_value'],
  ]
  test.each(bad)(
    'M-44 %s: refused, in sending and in editing, and nothing is written',
    async (_, contenido, status, code) => {
      const { body } = await say('queda')
      const before = await stored(chatId)
      const { id } = body as Message
      const answers = [
        await say(contenido),
        await ask(`/api/messages/${String(id)}`, { method: 'PATCH', who: ana, body: { contenido } }),
      ]
      for (const answer of answers) expect([answer.status, codeOf(answer)]).toEqual([status, code])
      expect(await stored(chatId)).toEqual(before)
    },
  )
})

describe('bodies', () => {
  const bad: [string, unknown, number][] = [
    ['a list', [], 400],
    ['a number', '7', 400],
    ['null', 'null', 400],
    ['a text', '"hola"', 400],
    ['not JSON', '{', 400],
    ['nothing', '', 400],
    ['deep', '['.repeat(30_000), 400],
    ['__proto__', '{"__proto__":{"chat_id":1,"contenido":"hola"}}', 400],
    ['constructor', '{"constructor":{"prototype":{"chat_id":1,"contenido":"hola"}}}', 400],
    ['a chat_id that is text', { chat_id: '1', contenido: 'hola' }, 400],
    ['a chat_id that is a list', { chat_id: [1], contenido: 'hola' }, 400],
    ['a chat_id with a fraction', { chat_id: 1.5, contenido: 'hola' }, 400],
    ['a chat_id that is an operator', { chat_id: { gt: 0 }, contenido: 'hola' }, 400],
    ['a chat_id that nothing has', { chat_id: -1, contenido: 'hola' }, 404],
    ['a chat_id beyond all', '{"chat_id":1e300,"contenido":"hola"}', 404],
    ['a client_id that is a number', { chat_id: 1, contenido: 'hola', client_id: 1 }, 400],
    ['a client_id that is no UUID', { chat_id: 1, contenido: 'hola', client_id: 'x'.repeat(10_000) }, 422],
    ['a username that is a number', { chat_id: 1, contenido: 'hola', username: 1 }, 400],
    ['70 KB', { chat_id: 1, contenido: 'a'.repeat(70_000) }, 413],
  ]
  test.each(bad)('M-45 %s: refused as the contract says', async (_, body, status) => {
    const answer = await ask('/api/messages', { method: 'POST', who: ana, body })
    expect(answer.status).toBe(status)
    expect(codeOf(answer)).toEqual(expect.any(String))
    expect({}).not.toHaveProperty('chat_id')
  })

  test('M-46 a client cannot set what the server decides, above all the sender', async () => {
    const forged = {
      id: 1,
      seq: 99,
      rev: 99,
      sender_id: beto.id,
      userId: beto.id,
      created_at: '2001-01-01',
      deleted: true,
    }
    const { body } = await say('mío', forged)
    expect(body).toMatchObject({ sender_id: ana.id, deleted: false })
    expect(body).not.toMatchObject({ seq: 99 })
  })

  test('M-47 a username that is not the sender’s own sends nothing', async () => {
    const before = await stored(chatId)
    expect(codeOf(await say('hola', { username: beto.name }))).toBe('identity_mismatch')
    const header = {
      who: ana,
      body: { chat_id: chatId, contenido: 'hola' },
      headers: { 'x-username': beto.name },
    }
    expect(codeOf(await ask('/api/messages', header))).toBe('identity_mismatch')
    const both = { ...header.body, username: ana.name }
    expect(codeOf(await ask('/api/messages', { ...header, body: both }))).toBe('identity_mismatch')
    const otherwise = { who: ana, body: { ...header.body, username: beto.name } }
    const repeated = { ...otherwise, headers: { 'x-username': ana.name } }
    expect(codeOf(await ask('/api/messages', repeated))).toBe('identity_mismatch')
    expect(codeOf(await ask('/api/messages', { body: { chat_id: chatId, contenido: 'hola' } }))).toBe(
      'unauthenticated',
    )
    expect(await stored(chatId)).toEqual(before)
    expect((await say('hola', { username: ana.name.toUpperCase() })).status).toBe(201)
  })
})

test('M-48 the typed caller and the contract agree', async () => {
  const message = await ana.call(sendMessage, {
    chat_id: chatId,
    contenido: 'tipado',
    client_id: randomUUID(),
  })
  expect(message).toMatchObject({ contenido: 'tipado', edited_at: null, deleted: false })
})
