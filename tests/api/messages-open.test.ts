import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Message } from '@/lib/messages/contract'
import { type App, startApp } from '../support/app'
import { query } from '../support/database'
import { uniqueName } from '../support/names'
import { times } from './log-people'
import { ask as askAt, codeOf } from './messages-ask'

let app: App
const ask = (path: string, question: Parameters<typeof askAt>[1] = {}) => askAt(path, question, app.url)
const send = (body: object) => ask('/api/send', { body })
const usersNamed = (name: string) =>
  query(app.env['DATABASE_URL']!, 'select 1 from users where username = $1', [name])

beforeAll(async () => {
  app = await startApp({ env: { AUTH_MODE: 'open', RATE_LIMITS: 'on' } })
})
afterAll(() => app.stop())

describe('with AUTH_MODE=open', () => {
  test('M-80 a bare name is believed, and its user created by its first message', async () => {
    const name = uniqueName('nueva')
    const { status, body } = await send({ usuario: name, mensaje: 'hola' })
    expect([status, (body as Message).username]).toEqual([201, name])
    const mine = { chat_id: (body as Message).chat_id, contenido: 'otra', username: name }
    expect(await ask('/api/messages', { body: mine })).toMatchObject({
      status: 201,
      body: { username: name, seq: 2 },
    })
  })

  test('M-81 old clients write to each other by name, and read by name', async () => {
    const [one, other] = [uniqueName('uno'), uniqueName('otro')]
    await send({ usuario: other, mensaje: 'aquí estoy' })
    const { body } = await send({ usuario: one, mensaje: 'solo a ti', destinatario: other })
    const read = await ask(`/api/messages?usuario=${one}&username=${other}`)
    expect(read.body).toMatchObject({ messages: [body] })
    const byHeader = await ask(`/api/messages?usuario=${other}`, { headers: { 'x-username': one } })
    expect(byHeader.body).toMatchObject({ messages: [body] })
  })

  test('M-82 reading, and refused messages to an unknown name, create no user of that name', async () => {
    const [reader, addressee] = [uniqueName('lee'), uniqueName('nadie')]
    expect((await ask(`/api/messages?username=${reader}`)).status).toBe(401)
    expect(
      (await send({ usuario: uniqueName('escribe'), mensaje: 'hola', destinatario: addressee })).status,
    ).toBe(404)
    expect(await usersNamed(reader)).toEqual([])
    expect(await usersNamed(addressee)).toEqual([])
    expect((await send({ mensaje: 'sin nombre' })).status).toBe(401)
  })
})

test('M-83 of 25 messages at once 20 are accepted, the others get a time to retry; others are not affected', async () => {
  const name = uniqueName('prisa')
  await ask('/api/login', { body: { username: name } })
  const answers = await Promise.all(times(25, (index) => send({ usuario: name, mensaje: String(index) })))
  const refused = answers.filter(({ status }) => status === 429)
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(20)
  expect(refused.map(codeOf)).toEqual(times(5, () => 'rate_limited'))
  for (const { headers } of refused) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await send({ usuario: uniqueName('calma'), mensaje: 'hola' })).status).toBe(201)
})

test('M-84 a message that is sent again does not count', async () => {
  const name = uniqueName('repite')
  const body = { chat_id: 1, contenido: 'hola', client_id: randomUUID(), username: name }
  for (const status of [201, ...times(24, () => 200)]) {
    expect((await ask('/api/messages', { body })).status).toBe(status)
  }
})

test('M-85 a client_id is known after a restart: one message, the same answer', async () => {
  const body = { chat_id: 1, contenido: 'antes', client_id: randomUUID(), username: uniqueName('firme') }
  const before = await ask('/api/messages', { body })
  expect(before.status).toBe(201)
  await app.stop()
  app = await startApp({ env: app.env })
  const after = await ask('/api/messages', { body })
  expect([after.status, after.body]).toEqual([200, before.body])
})
