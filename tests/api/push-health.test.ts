import { describe, expect, it } from 'vitest'
import { readRealtime, receiveWebhook } from '@/lib/sync/contract'
import { freePort } from '../../embedded/ports'
import { type App, startApp } from '../support/app'
import { type Answer, ask } from '../support/ask'
import { uniqueName } from '../support/names'
import { expectRefusal } from '../support/refusal'
import { type Person, signIn } from '../support/sign-in'

const CREDENTIALS = { PUSHER_APP_ID: '1', PUSHER_KEY: 'key', PUSHER_SECRET: 'secret' }
const stateIn = (answer: Answer) => answer.headers.get('x-push')
const healthOf = async (url: string) => (await ask(`${url}/api/health`)).body!['push']

describe('R-29 health knows whether push works before anything was sent, and without push all else works', () => {
  it('R-29 with a service that is not there', { timeout: 60_000 }, async () => {
    await beginWith(
      { ...CREDENTIALS, PUSHER_HOST: '127.0.0.1', PUSHER_PORT: String(await freePort()) },
      async ({ url }, beto) => {
        expect(await healthOf(url)).toBe('down')
        expect((await beto.call(readRealtime, {})).push).toBe('on')
        expect(stateIn(await stored(url, beto))).toBe('failing')
      },
    )
  })

  it('R-29 with no push at all', { timeout: 60_000 }, async () => {
    await beginWith({ PUSH: 'off' }, async ({ url }, beto) => {
      expect(await healthOf(url)).toBe('off')
      expect(stateIn(await stored(url, beto))).toBeNull()
      await expectNoPush(url, beto)
    })
  })
})

async function beginWith(env: Record<string, string>, look: (app: App, beto: Person) => Promise<void>) {
  const other = await startApp({ env })
  try {
    await look(other, await signIn(other.url, uniqueName('beto')))
  } finally {
    await other.stop()
  }
}

/** What was sent is there to be polled, whatever push does. */
async function stored(url: string, { token }: Person): Promise<Answer> {
  const headers = { authorization: `Bearer ${token}` }
  const sent = await ask(`${url}/api/send`, { body: { mensaje: 'de todos modos' }, headers })
  expect(sent.status).toBe(201)
  const { body } = await ask(`${url}/api/messages`, { headers })
  expect(body!['messages']).toEqual([sent.body])
  return sent
}

/** Whoever asks for it is told that there is none. */
async function expectNoPush(url: string, person: Person): Promise<void> {
  const connection = await person.call(readRealtime, {})
  expect(connection).toMatchObject({
    key: null,
    host: null,
    port: null,
    tls: null,
    cluster: null,
    poll_ms: 3000,
  })
  const body = { socket_id: '1.1', channel_name: connection.user_channel }
  const headers = { authorization: `Bearer ${person.token}` }
  expectRefusal(await ask(`${url}/api/pusher/auth`, { body, headers }), 404, 'not_found')
  expectRefusal(await ask(`${url}/api/pusher/user-auth`, { body, headers }), 404, 'not_found')
  expectRefusal(await ask(url + receiveWebhook.path, { body: {} }), 404, 'not_found')
  const polled = await ask(`${url}/api/chats`, { headers })
  expect([polled.status, stateIn(polled)]).toEqual([200, null])
}
