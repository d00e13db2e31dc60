import { describe, expect, it, test } from 'vitest'
import { authenticateUser, authorizeChannels, readRealtime } from '@/lib/sync/contract'
import { ask } from '../support/ask'
import { given } from '../support/given'
import { authorize, authorizeByForm as form } from '../support/listener'
import { expectRefusal } from '../support/refusal'
import { enter, times } from './halls-people'

const app = given('app')
const SOCKET = '1234.5678'

describe('R-23 a malformed request is refused before anything is looked up', () => {
  const channel_name = 'private-presence'
  it.each<[unknown, number]>([
    [{}, 400],
    [{ channel_name }, 400],
    [{ socket_id: SOCKET }, 400],
    [{ socket_id: SOCKET, channel_name, channel_names: [channel_name] }, 400],
    [{ socket_id: SOCKET, channel_name: [channel_name] }, 400],
    [{ socket_id: SOCKET, channel_name: 7 }, 400],
    [{ socket_id: SOCKET, channel_names: channel_name }, 400],
    [{ socket_id: SOCKET, channel_names: [7] }, 400],
    [{ socket_id: SOCKET, channel_names: times(101, () => channel_name) }, 422],
    [{ socket_id: SOCKET, channel_names: times(1_000, () => channel_name) }, 422],
    ...[
      '1.1:x',
      '1.1\n',
      ':1.1',
      '',
      '1',
      '1.',
      '1.1.1',
      '-1.1',
      '1.1::user::{"id":"1"}',
      '١.1',
      '9'.repeat(50),
    ].map((socket_id): [unknown, number] => [{ socket_id, channel_name }, 400]),
    [{ socket_id: [SOCKET], channel_name }, 400],
    [{ socket_id: 1.1, channel_name }, 400],
  ])('R-23 %j: %i', async (body, status) => {
    const ana = await enter('ana')
    const answer = await authorize(app, ana, body)
    expectRefusal(answer, status, status === 400 ? 'bad_request' : 'invalid_value')
  })

  it('R-23 a body that is too large, or of another kind', async () => {
    const ana = await enter('ana')
    const huge = { socket_id: `1.${'1'.repeat(100_000)}`, channel_name }
    expectRefusal(await authorize(app, ana, huge), 413, 'too_large')
    expectRefusal(await form(app, ana, Object.entries(huge)), 413, 'too_large')
    for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/json; charset=utf-7']) {
      const answer = await form(app, ana, [['socket_id', SOCKET]], { 'content-type': type })
      expectRefusal(answer, 415, 'unsupported_media_type', type)
    }
    // Elsewhere a form is still what another site's page could send.
    const elsewhere = await ask(`${app}/api/messages`, {
      body: 'chat_id=1&contenido=x',
      headers: { authorization: `Bearer ${ana.token}`, 'content-type': 'application/x-www-form-urlencoded' },
    })
    expectRefusal(elsewhere, 415, 'unsupported_media_type')
  })
})

test('R-24 a page of another site gets nothing signed, by form or not', async () => {
  const ana = await enter('ana')
  const fields = { socket_id: SOCKET, channel_name: (await ana.call(readRealtime, {})).user_channel }
  const evil: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
  ]
  for (const path of [authorizeChannels.path, authenticateUser.path]) {
    for (const headers of evil) {
      const cookie = { cookie: ana.cookie, ...headers }
      const type = { 'content-type': 'application/x-www-form-urlencoded' }
      const body = new URLSearchParams(fields).toString()
      expectRefusal(await ask(app + path, { body, headers: { ...cookie, ...type } }), 403, 'cross_origin')
      expectRefusal(await ask(app + path, { body: fields, headers: cookie }), 403, 'cross_origin')
    }
    const own = { cookie: ana.cookie, origin: app, 'sec-fetch-site': 'same-origin' }
    expect((await ask(app + path, { body: fields, headers: own })).status, path).toBe(200)
    expectRefusal(await ask(app + path, { body: fields, headers: {} }), 401, 'unauthenticated')
  }
})
