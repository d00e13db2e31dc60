import './log-unlimited'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import type { listMessages } from '@/lib/messages/contract'
import type { OutputOf } from '@/lib/http/endpoint'
import { remove } from '@/lib/messages/server/delete'
import { hall, leave, person, say, times } from './log-people'
import { type Answer, ask, codeOf, enter, type Known } from './messages-ask'

let ana: Known
let beto: Known
let chatId: number

const as = (known: Known) => ({ ...known.user, sessionId: null, deviceId: null })
const get = (query: string, headers: Record<string, string> = {}, who = ana) =>
  ask(`/api/messages?chat_id=${String(chatId)}${query}`, { who, headers })
const pageOf = ({ body }: Answer) => body as OutputOf<typeof listMessages>

beforeAll(async () => {
  ;[ana, beto] = [await enter('ana'), await enter('beto')]
  chatId = await hall(ana, beto)
  for (const text of times(3, String)) await say(as(ana), chatId, text)
})

describe('parameters', () => {
  const answers: [string, number][] = [
    ['&limit=1', 200],
    ['&limit=100', 200],
    ['&limit=0', 422],
    ['&limit=101', 422],
    ['&limit=-1', 422],
    ['&limit=1.5', 400],
    ['&limit=all', 400],
    ['&limit=', 400],
    ['&limit=1&limit=2', 400],
    ['&before_seq=1e3', 400],
    ['&after_seq=0x10', 400],
    ['&since_rev=NaN', 400],
    ['&since_rev=', 400],
    ['&before_seq=-1', 422],
    ['&after_seq=-9007199254740993', 422],
    ['&since_rev=-1', 422],
    ['&after_seq=9007199254740993', 200],
    [`&since_rev=${'9'.repeat(400)}`, 200],
    ['&before_seq=2147483648', 200],
    ['&before_seq=2&after_seq=1', 400],
    ['&since_rev=0&after_seq=0', 400],
    ['&usuario=ana', 400],
    ['&limit[]=1&_=1234&callback=x', 200],
  ]
  test.each(answers)('M-50 %s: %i', async (query, status) => {
    const answer = await get(query)
    expect(answer.status).toBe(status)
    if (status !== 200) expect(codeOf(answer)).toBe(status === 422 ? 'invalid_value' : 'bad_request')
  })

  test.each([
    ['abc', 400],
    ['1.5', 400],
    ['-1', 400],
    ['', 400],
    ['0', 404],
    ['99999999999999999999', 404],
  ])('M-51 chat_id=%s: %i', async (id, status) => {
    expect((await ask(`/api/messages?chat_id=${id}`, { who: ana })).status).toBe(status)
  })

  test('M-52 a page after the last message is empty and still returns the counters', async () => {
    const empty = {
      messages: [],
      has_more: false,
      last_seq: 3,
      last_rev: 3,
      channel: `private-chat-${String(chatId)}-1`,
    }
    expect((await get('&after_seq=4294967296')).body).toEqual(empty)
    expect((await get('&since_rev=4294967296')).body).toEqual(empty)
  })
})

describe('polling', () => {
  const tagOf = ({ headers }: Answer) => ({ 'if-none-match': headers.get('etag')! })

  test('M-53 only the client that asked may cache an answer, and it must revalidate it', async () => {
    const { headers } = await get('')
    expect(headers.get('cache-control')).toBe('private, no-cache')
    expect(headers.get('vary')).toMatch(/Cookie, Authorization/)
    expect(headers.get('etag')).toMatch(/^W\/"[^"]+"$/)
  })

  test('M-54 a request with the ETag of an unchanged page gets 304 and no body', async () => {
    for (const query of ['', '&since_rev=1', '&limit=2', '&before_seq=2', '&after_seq=9']) {
      const first = await get(query)
      const again = await get(query, tagOf(first))
      expect([again.status, again.body]).toEqual([304, null])
      expect(again.headers.get('etag')).toBe(first.headers.get('etag'))
    }
  })

  test('M-55 another page, another user, and no ETag are answered in full', async () => {
    const held = tagOf(await get(''))
    expect((await get('&limit=2', held)).status).toBe(200)
    expect((await get('&since_rev=2', held)).status).toBe(200)
    expect((await get('', held, beto)).status).toBe(200)
    expect((await get('', { 'if-none-match': 'W/"x", "y"' })).status).toBe(200)
    expect((await get('', { 'if-none-match': `W/"x", ${held['if-none-match']}` })).status).toBe(304)
  })

  test('M-56 every change invalidates it: a message, an edit, a deletion, a new channel; leaving gives 404', async () => {
    const changes = [
      { method: 'POST', path: '/api/messages', body: { chat_id: chatId, contenido: 'nuevo' } },
      { method: 'PATCH', path: '/api/messages/:id', body: { contenido: 'cambiado' } },
      { method: 'DELETE', path: '/api/messages/:id' },
    ]
    let held = tagOf(await get('', {}, beto))
    for (const { path, ...change } of changes) {
      const id = pageOf(await get('')).messages.at(-1)!.id
      await ask(path.replace(':id', String(id)), { who: ana, ...change })
      const fresh = await get('', held, beto)
      expect(fresh.status).toBe(200)
      held = tagOf(fresh)
    }
    await db.chat.update({ where: { id: chatId }, data: { channelEpoch: { increment: 1 } } })
    const moved = await get('', held, beto)
    expect(pageOf(moved).channel).toBe(`private-chat-${String(chatId)}-2`)
    await leave(chatId, beto)
    expect((await get('', tagOf(moved), beto)).status).toBe(404)
  })
})

test('M-57 paging backwards never repeats or misses a message, while others write and delete', async () => {
  const writers = await Promise.all(times(3, () => person('w')))
  const here = await hall(ana, ...writers)
  const sent = await Promise.all(times(60, (index) => say(writers[index % 3]!, here, String(index))))
  const isDone = { value: false }
  const meanwhile = writers.map(async (writer) => {
    for (const { id } of sent.filter(({ sender_id }) => sender_id === writer.id)) {
      if (isDone.value) return
      await remove(writer, { id })
      await say(writer, here, 'más')
    }
  })
  const path = `/api/messages?chat_id=${String(here)}&limit=7`
  const newest = pageOf(await ask(path, { who: ana }))
  const seqs = newest.messages.map(({ seq }) => seq)
  for (let more = newest.has_more; more;) {
    const page = pageOf(await ask(`${path}&before_seq=${String(seqs[0])}`, { who: ana }))
    seqs.unshift(...page.messages.map(({ seq }) => seq))
    more = page.has_more
  }
  isDone.value = true
  await Promise.all(meanwhile)
  expect(seqs).toEqual(times(newest.last_seq, (index) => index + 1))
})
