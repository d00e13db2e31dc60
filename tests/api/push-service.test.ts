import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { listChats } from '@/lib/chats/contract'
import { readRealtime, receiveWebhook } from '@/lib/sync/contract'
import { type App, startApp } from '../support/app'
import { type Answer, ask } from '../support/ask'
import { uniqueName } from '../support/names'
import { type PushService, startPushService } from '../support/push-service'
import { expectRefusal } from '../support/refusal'
import { type Person, signIn } from '../support/sign-in'

let service: PushService
let app: App
let ana: Person

beforeAll(async () => {
  service = await startPushService()
  app = await startApp({ env: service.env })
  ana = await signIn(app.url, uniqueName('ana'))
})
afterAll(async () => {
  await app.stop()
  await service.close()
})

const asAna = (
  path: string,
  body?: unknown,
  more: { method?: string; headers?: Record<string, string> } = {},
) =>
  ask(app.url + path, {
    body,
    method: more.method,
    headers: { authorization: `Bearer ${ana.token}`, ...more.headers },
  })

const stateIn = (answer: Answer) => answer.headers.get('x-push')
const send = (contenido: string) => asAna('/api/send', { mensaje: contenido })
const health = async () => (await ask(`${app.url}/api/health`)).body!['push']

/** Publishing follows the answer, so the answer after it is the first to say what became of it. */
async function untilSaid(state: string, work: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const answer = await work()
    if (stateIn(answer) === state) return answer
  }
}

describe('R-9 answers say whether push works', () => {
  it('R-9 on sending, editing, deleting and polling, also when nothing is new', async () => {
    for (const state of ['ok', 'failing']) {
      service.mood = state === 'ok' ? 200 : 500
      const { chats } = await ana.call(listChats, {})
      const sent = await untilSaid(state, () =>
        asAna('/api/messages', { chat_id: chats[0]!.id, contenido: 'hola' }),
      )
      const { id } = sent.body as { id: number }
      const answers = [sent, await send('hola'), await asAna('/api/messages'), await asAna('/api/chats')]
      answers.push(await asAna(`/api/messages/${String(id)}`, { contenido: 'adiós' }, { method: 'PATCH' }))
      answers.push(await asAna(`/api/messages/${String(id)}`, undefined, { method: 'DELETE' }))
      for (const path of ['/api/messages', '/api/chats']) {
        const whole = await asAna(path)
        const held = await asAna(path, undefined, {
          headers: { 'if-none-match': whole.headers.get('etag')! },
        })
        expect(held.status).toBe(304)
        answers.push(held)
      }
      expect(answers.map(stateIn)).toEqual(answers.map(() => state))
    }
  })

  it('R-9 polls detect that it is back, though nobody writes', async () => {
    service.mood = 500
    for (let n = 0; n < 6; n += 1) await send('nadie lo oye')
    expect(stateIn(await asAna('/api/messages'))).toBe('failing')
    expect(await health()).toBe('down')
    service.mood = 200
    const isBack = async () => stateIn(await asAna('/api/messages')) === 'ok'
    await vi.waitUntil(isBack, { timeout: 12_000, interval: 250 })
    expect(await health()).toBe('on')
    expect(app.output().match(/"push is down/g)).toHaveLength(1)
    expect(app.output().match(/"push is back/g)).toHaveLength(1)
    expect(app.output()).not.toMatch(/auth_signature|test-secret/)
  })
})

function webhook(
  body: string,
  headers: Record<string, string> = {},
  secret = 'test-secret',
): Promise<Answer> {
  const signature = createHmac('sha256', secret).update(body).digest('hex')
  return ask(app.url + receiveWebhook.path, {
    body,
    headers: {
      'content-type': 'application/json',
      'x-pusher-key': 'test-key',
      'x-pusher-signature': signature,
      ...headers,
    },
  })
}

const told = (time: unknown, ...events: unknown[]) => JSON.stringify({ time_ms: time, events })

describe('R-28 only what the push service itself says of its channels counts', () => {
  const vacated = { name: 'channel_vacated', channel: 'private-user-1-1' }

  it('R-28 signed and recent: accepted, as often as it comes', async () => {
    const { user_channel: channel } = await ana.call(readRealtime, {})
    const occupied = { name: 'channel_occupied', channel }
    const strange = { name: 'client_event', channel: 'presence-x', data: '{}', user_id: '1', more: [1] }
    const nobody = { ...vacated, channel: 'private-user-2147483647-1' }
    const events = [
      occupied,
      strange,
      nobody,
      { name: 'toString', channel },
      { name: 'cache_miss' },
      { ...vacated, channel },
    ]
    const body = told(Date.now(), ...events)
    for (let n = 0; n < 3; n += 1) expect(await webhook(body)).toMatchObject({ status: 200, body: {} })
    for (const late of [-599_000, 590_000]) {
      expect((await webhook(told(Date.now() + late, vacated))).status).toBe(200)
    }
    expect((await webhook(told(Date.now()))).status).toBe(200)
  })

  it('R-28 unsigned, signed by another, altered, or with another key: refused', async () => {
    const body = told(Date.now(), vacated)
    const good = createHmac('sha256', 'test-secret').update(body).digest('hex')
    const wrong: Record<string, string>[] = [
      { 'x-pusher-signature': '' },
      { 'x-pusher-signature': 'no' },
      { 'x-pusher-signature': good.slice(0, -2) },
      { 'x-pusher-signature': `${good}00` },
      { 'x-pusher-signature': good.replace(/^../, good.startsWith('00') ? '11' : '00') },
      { 'x-pusher-key': '' },
      { 'x-pusher-key': 'other' },
    ]
    for (const headers of wrong) {
      expectRefusal(await webhook(body, headers), 401, 'unauthenticated', JSON.stringify(headers))
    }
    expectRefusal(await webhook(body, {}, 'other-secret'), 401, 'unauthenticated')
    expectRefusal(await webhook(`${body} `, { 'x-pusher-signature': good }), 401, 'unauthenticated')
    // The signature comes first: what is no JSON is not even looked at.
    expectRefusal(await webhook('[[[', {}, 'other-secret'), 401, 'unauthenticated')
    expectRefusal(await ask(app.url + receiveWebhook.path, { method: 'POST' }), 401, 'unauthenticated')
  })

  it('R-28 signed long ago, or for a later day: refused', async () => {
    for (const time of [-601_000, 601_000, -1e12, 1e14]) {
      expectRefusal(await webhook(told(Date.now() + time, vacated)), 403, 'forbidden', String(time))
    }
  })

  it('R-28 signed, but not a webhook: refused', async () => {
    const now = Date.now()
    const garbage = ['', '[]', 'x', 'null', '{}', told('soon', vacated), told(now, 7), told(now, { name: 7 })]
    for (const body of [...garbage, JSON.stringify({ time_ms: now, events: {} }), told(null)]) {
      expect((await webhook(body)).status, body).toBe(400)
    }
    expectRefusal(await webhook(told(now, 'x'.repeat(70_000))), 413, 'too_large')
    expectRefusal(await webhook(told(now), { 'content-type': 'text/plain' }), 415, 'unsupported_media_type')
  })
})
