import { afterEach, describe, expect, it, test } from 'vitest'
import { listChats, openDm } from '@/lib/chats/contract'
import { addMember, deleteHall, joinHall, leaveHall } from '@/lib/chats/halls/contract'
import { PRESENCE_CHANNEL } from '@/lib/sync/channels'
import { authenticateUser, readRealtime } from '@/lib/sync/contract'
import { given } from '../support/given'
import { authorize, authorizeByForm as form } from '../support/listener'
import { expectRefusal } from '../support/refusal'
import type { Person } from '../support/sign-in'
import { as, enter, newHall, times } from './halls-people'
import { closeEars, ear, HEARS } from './push-ears'

const app = given('app')
afterEach(closeEars)

const SOCKET = '1234.5678'
const userChannelOf = async (person: Person) => (await person.call(readRealtime, {})).user_channel
test('R-20 a signed-in user can read how to connect', async () => {
  const ana = await enter('ana')
  const connection = await ana.call(readRealtime, {})
  expect(connection).toEqual({
    push: 'on',
    key: expect.stringMatching(/./) as string,
    ...{ host: null, port: null, tls: null, cluster: null },
    auth_endpoint: '/api/pusher/auth',
    user_channel: `private-user-${String(ana.user.id)}-1`,
    poll_ms: 3000,
  })
})

describe('R-21 allowed channels are signed', () => {
  it('R-21 one at a time or many at once, as JSON or as a form', async () => {
    const [ana, beto] = [await enter('ana'), await enter('beto')]
    const hall = await newHall(ana, { private: true })
    const { channel: dm } = await ana.call(openDm, { with_username: beto.user.username })
    // By itself it hears its own channel and General.
    const hers = await ear(ana, hall.channel, dm, PRESENCE_CHANNEL)
    const name = hall.channel!
    const one = await authorize(app, ana, { socket_id: hers.socketId, channel_name: name })
    expect(one.body).toEqual({ auth: expect.stringMatching(/^[^:]+:[0-9a-f]{64}$/) as string })
    const batch = { [name]: one.body, 'private-user-1-1': null }
    const fields = [
      ['socket_id', hers.socketId],
      ['channel_names[]', name],
      ['channel_names[]', 'private-user-1-1'],
    ] as [string, string][]
    expect((await form(app, ana, [fields[0]!, ['channel_name', name]])).body).toEqual(one.body)
    expect((await form(app, ana, fields)).body).toEqual({ channels: batch })
    expect((await form(app, ana, fields.slice(0, 2))).body).toEqual({ channels: { [name]: one.body } })
    const names = { socket_id: hers.socketId, channel_names: Object.keys(batch) }
    expect((await authorize(app, ana, names)).body).toEqual({ channels: batch })
  })

  it('R-21 a hundred at once, each with its own answer', async () => {
    const [ana, eva] = [await enter('ana'), await enter('eva')]
    const halls = await Promise.all(times(10, () => newHall(ana)))
    const mine = halls.map(({ channel }) => channel!)
    const others = times(89, (n) => `private-chat-${String(2_000_000_000 + n)}-1`)
    const asked = { socket_id: SOCKET, channel_names: [...mine, ...others, await userChannelOf(eva)] }
    const { channels } = (await authorize(app, ana, asked)).body as { channels: Record<string, unknown> }
    expect(Object.keys(channels)).toHaveLength(100)
    expect(Object.keys(channels).filter((name) => channels[name] !== null)).toEqual(mine)
  })

  it('R-21 data that the client adds is not signed', async () => {
    const ana = await enter('ana')
    const name = await userChannelOf(ana)
    const plain = { socket_id: SOCKET, channel_name: name }
    const signed = (await authorize(app, ana, plain)).body
    const added = { channel_data: '{"user_id":"1"}', user_id: 1, user_data: '{}', username: 'eva' }
    expect((await authorize(app, ana, { ...plain, ...added })).body).toEqual(signed)
    expect(
      (await form(app, ana, [...Object.entries(plain), ['channel_data', '{"user_id":"1"}']])).body,
    ).toEqual(signed)
  })
})

describe('R-22 a forbidden channel is never signed, and always refused with the same words', () => {
  async function refusedTo(person: Person, channels: string[]): Promise<void> {
    for (const channel of channels) {
      const answer = await authorize(app, person, { socket_id: SOCKET, channel_name: channel })
      expectRefusal(answer, 403, 'forbidden', channel)
      expect(answer.body, channel).toEqual({
        error: { code: 'forbidden', message: 'You may not do this.' },
      })
    }
    const { body } = await authorize(app, person, { socket_id: SOCKET, channel_names: channels })
    const { channels: answers } = body as { channels: Record<string, unknown> }
    expect(Object.values(answers).every((answer) => answer === null)).toBe(true)
  }

  it('R-22 another’s hall, DM or own channel, and a chat that one has left', async () => {
    const [ana, beto, eva] = [await enter('ana'), await enter('beto'), await enter('eva')]
    const hidden = await newHall(ana, { private: true })
    const open = await newHall(ana)
    const dm = await ana.call(openDm, { with_username: beto.user.username })
    const left = await newHall(ana)
    await eva.call(joinHall, { hall_id: left.id })
    await eva.call(leaveHall, { hall_id: left.id })
    const gone = await newHall(eva)
    await eva.call(deleteHall, { id: String(gone.id) })
    const next = (channel: string) => channel.replace(/\d+$/, (epoch) => String(Number(epoch) + 1))
    const never = ['private-chat-2147483647-1', 'private-user-2147483647-1', 'private-user-1-1']
    const theirs = [hidden.channel, open.channel, dm.channel, left.channel, gone.channel].map(String)
    await refusedTo(eva, [...theirs, ...theirs.map(next), await userChannelOf(ana), ...never])
  })

  it('R-22 one’s own channel of another epoch', async () => {
    const ana = await enter('ana')
    const general = (await ana.call(listChats, {})).chats[0]!.channel!
    const own = await userChannelOf(ana)
    const hall = await newHall(ana)
    await refusedTo(
      ana,
      [general, own, hall.channel!].map((name) => name.replace(/\d+$/, '9')),
    )
  })

  it('R-22 a name that is none of our channels, however similar', async () => {
    const ana = await enter('ana')
    const own = await userChannelOf(ana)
    const hall = (await newHall(ana)).channel!
    const general = (await ana.call(listChats, {})).chats[0]!.channel!
    await refusedTo(ana, [
      ...['', 'x', 'public', 'private-', 'private-probe', `#server-to-user-${String(ana.user.id)}`],
      ...[own.toUpperCase(), ` ${own}`, `${own} `, `${own}\n`, `${own}\0`, `${own},${hall}`, `1.1:${own}`],
      ...[`x:presence-${own}`, `:user::{"id":"1"}`, own.replace('private-', 'private-encrypted-')],
      ...[own.replace('private-', 'presence-'), own.replace('private-', ''), hall.replace('chat', 'hall')],
      ...[hall.replace(/\d+$/, '01'), hall.replace(/-\d+$/, ''), `private-${'x'.repeat(165)}`],
      ...[
        general.replace(/chat-\d+/, 'chat-1e0'),
        general.replace(/chat-\d+/, 'chat-0x1'),
        'private-presence-1',
      ],
      ...['__proto__', 'constructor', 'toString'],
    ])
  })
})

test('R-26 a connection can be authenticated only as oneself', async () => {
  const [ana, eva] = [await enter('ana'), await enter('eva')]
  const claimed = {
    socket_id: SOCKET,
    id: ana.user.id,
    user_id: ana.user.id,
    user_data: `{"id":"${String(ana.user.id)}"}`,
  }
  const { body } = await as(eva, 'POST', authenticateUser.path, claimed)
  expect(body!['user_data']).toBe(`{"id":"${String(eva.user.id)}"}`)
  const listening = await ear(eva)
  const proof = (await eva.call(authenticateUser, { socket_id: listening.socketId })) as { auth: string }
  const forged = { auth: proof.auth, user_data: `{"id":"${String(ana.user.id)}"}` }
  expect(await (await ear(eva)).signIn(forged)).toBe('pusher:error')
  expectRefusal(await as(eva, 'POST', authenticateUser.path, { socket_id: '1.1:x' }), 400, 'bad_request')
})

test('R-22 a signature is valid for one connection only', async () => {
  const [ana, eva] = [await enter('ana'), await enter('eva')]
  const hall = await newHall(ana, { private: true })
  await ana.call(addMember, { id: String(hall.id), username: eva.user.username })
  const [hers, stolen] = [await ear(ana), await ear(eva)]
  const { body } = await authorize(app, ana, { socket_id: hers.socketId, channel_name: hers.userChannel })
  expect(await stolen.subscribe(hers.userChannel, String(body!['auth']))).not.toBe(HEARS)
})
