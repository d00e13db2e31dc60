import './log-unlimited'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import type { Message } from '@/lib/messages/contract'
import { hall, leave, say, times } from './log-people'
import { ask, codeOf, enter, type Known } from './messages-ask'

let ana: Known
let beto: Known
let general: number

beforeAll(async () => {
  ;[ana, beto] = [await enter('ana'), await enter('beto')]
  general = (await db.chat.findFirstOrThrow({ where: { type: 'general' } })).id
})

const send = (body: object, who = ana) => ask('/api/send', { who, body })
const everything = () => db.message.count({ where: { senderId: { in: [ana.id, beto.id] } } })
const idsOf = ({ body }: { body: unknown }) => (body as { messages: Message[] }).messages.map(({ id }) => id)

describe('POST /api/send', () => {
  test('M-70 without an addressee it goes to General, and comes back by GET /api/messages', async () => {
    const { status, body } = await send({ mensaje: ' a todos ', usuario: ana.name.toUpperCase() })
    expect(status).toBe(201)
    expect(body).toMatchObject({ chat_id: general, contenido: 'a todos', username: ana.name })
    expect(idsOf(await ask('/api/messages', { who: beto }))).toContain((body as Message).id)
    expect(idsOf(await ask(`/api/messages?chat_id=${String(general)}`, { who: beto }))).toContain(
      (body as Message).id,
    )
  })

  test('M-71 with one it goes to the DM of both, created if needed, and nobody else sees it', async () => {
    const [first, second] = [
      await send({ mensaje: 'uno', destinatario: beto.name }),
      await send({ mensaje: 'dos', destinatario: ana.name }, beto),
    ]
    const ids = [first, second].map(({ body }) => (body as Message).id)
    expect((first.body as Message).chat_id).toBe((second.body as Message).chat_id)
    expect(idsOf(await ask(`/api/messages?usuario=${beto.name.toUpperCase()}`, { who: ana }))).toEqual(ids)
    expect(idsOf(await ask(`/api/messages?usuario=${ana.name}`, { who: beto }))).toEqual(ids)
    expect(idsOf(await ask('/api/messages', { who: beto }))).not.toContain(ids[0])
  })

  const refused: [string, () => object, number, string][] = [
    ['an unknown addressee', () => ({ mensaje: 'x', destinatario: 'nadie-de-nadie' }), 404, 'not_found'],
    ['an empty addressee', () => ({ mensaje: 'x', destinatario: '' }), 404, 'not_found'],
    ['oneself as addressee', () => ({ mensaje: 'x', destinatario: ana.name }), 422, 'invalid_value'],
    ['an addressee that is no text', () => ({ mensaje: 'x', destinatario: [beto.name] }), 400, 'bad_request'],
    ['another’s name', () => ({ mensaje: 'x', usuario: beto.name }), 403, 'identity_mismatch'],
    [
      'another’s name in the newer field',
      () => ({ mensaje: 'x', username: beto.name }),
      403,
      'identity_mismatch',
    ],
    ['a name that is no text', () => ({ mensaje: 'x', usuario: 1 }), 400, 'bad_request'],
    ['no text', () => ({ usuario: ana.name }), 400, 'bad_request'],
    ['an empty text', () => ({ mensaje: ' ' }), 422, 'invalid_value'],
  ]
  test.each(refused)('M-72 %s: refused, and nothing is stored', async (_, body, status, code) => {
    const before = await everything()
    const answer = await send(body())
    expect([answer.status, codeOf(answer)]).toEqual([status, code])
    expect(await everything()).toBe(before)
  })

  test('M-78 a form or a GET writes nothing: a page of another site could send those', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const before = await everything()
    expect((await ask('/api/send', { who: ana, method: 'POST', body: 'mensaje=hola', headers })).status).toBe(
      415,
    )
    expect((await ask('/api/send?mensaje=hola', { who: ana })).status).toBe(405)
    expect(await everything()).toBe(before)
  })

  test('M-73 a bare name does not count as a session', async () => {
    const headers = { 'x-username': ana.name }
    expect(codeOf(await ask('/api/send', { body: { mensaje: 'x', usuario: ana.name } }))).toBe(
      'unauthenticated',
    )
    expect(codeOf(await ask('/api/send', { body: { mensaje: 'x' }, headers }))).toBe('unauthenticated')
    expect(codeOf(await ask(`/api/messages?usuario=${beto.name}`, { headers }))).toBe('unauthenticated')
  })
})

describe('GET /api/messages?usuario=', () => {
  test('M-74 a DM that does not exist yet is empty, and reading does not create it', async () => {
    const caro = await enter('caro')
    const chatsOfCaro = () => db.chatParticipant.count({ where: { userId: caro.id } })
    const before = await chatsOfCaro()
    const answer = await ask(`/api/messages?usuario=${caro.name}`, { who: ana })
    expect(answer.body).toEqual({ messages: [], has_more: false, last_seq: 0, last_rev: 0, channel: null })
    const headers = { 'if-none-match': answer.headers.get('etag')! }
    expect((await ask(`/api/messages?usuario=${caro.name}`, { who: ana, headers })).status).toBe(304)
    expect(await chatsOfCaro()).toBe(before)
    await send({ mensaje: 'hola', destinatario: caro.name })
    expect((await ask(`/api/messages?usuario=${caro.name}`, { who: ana, headers })).status).toBe(200)
  })

  test('M-75 it names the other side: an unknown name 404, one’s own 422, never the asker', async () => {
    expect((await ask('/api/messages?usuario=nadie-de-nadie', { who: ana })).status).toBe(404)
    expect((await ask(`/api/messages?usuario=${ana.name}`, { who: ana })).status).toBe(422)
    expect((await ask('/api/messages?usuario=a%00b', { who: ana })).status).toBe(404)
    expect(codeOf(await ask(`/api/messages?username=${beto.name}`, { who: ana }))).toBe('identity_mismatch')
  })
})

describe('GET /chat/messages/:hall_id', () => {
  test('M-76 the last 50 of a hall, oldest first, without the deleted ones, in the old shape', async () => {
    const hallId = await hall(ana, beto)
    const writer = { ...ana.user, sessionId: null, deviceId: null }
    const sent: Message[] = []
    for (const text of times(53, String)) sent.push(await say(writer, hallId, text))
    await ask(`/api/messages/${String(sent[51]!.id)}`, { method: 'DELETE', who: ana })
    const { status, body } = await ask(`/chat/messages/${String(hallId)}`, { who: beto })
    expect(status).toBe(200)
    const expected = [...sent.slice(2, 51), sent[52]!].map(({ id, contenido, timestamp }) => {
      return {
        id,
        hall_id: hallId,
        sender_id: ana.id,
        username: ana.name,
        content: contenido,
        created_at: timestamp,
      }
    })
    expect(body).toEqual(expected)
  })

  test('M-77 an empty hall is an empty list; no hall, or one that was left, is not found', async () => {
    const hallId = await hall(ana, beto)
    expect(await ask(`/chat/messages/${String(hallId)}`, { who: beto })).toMatchObject({
      status: 200,
      body: [],
    })
    await leave(hallId, beto)
    expect((await ask(`/chat/messages/${String(hallId)}`, { who: beto })).status).toBe(404)
    for (const id of [String(general), 'abc', '-1', '2147483648', '1e1']) {
      expect((await ask(`/chat/messages/${id}`, { who: ana })).status).toBe(404)
    }
  })
})
