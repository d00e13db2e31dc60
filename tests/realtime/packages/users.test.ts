import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { userAuth } from '../../support/push/sign'
import type { PushSocket } from '../../support/push/socket'
import { channelNamed, connect, isRefusal, target } from '../scene'
import { heard, inState, next, officialClient, officialServer, subscribed } from './official'

const server = officialServer()

async function signedIn(id: string) {
  const client = officialClient({ user: { id, user_info: { nombre: 'Ana' } } })
  client.signin()
  await client.user.signinDonePromise
  const channel = client.user.serverToUserChannel
  if (!channel.subscribed) await next(channel, 'pusher:subscription_succeeded')
  return client
}

const signIn = (socket: PushSocket, user_data: string, auth = userAuth(target, socket.socketId, user_data)) =>
  socket.send('pusher:signin', { auth, user_data })

describe('P-39 who signs in', () => {
  it('P-39 is told so with the data that were signed', async () => {
    const client = await signedIn(randomUUID())
    expect(client.user.user_data).toMatchObject({ user_info: { nombre: 'Ana' } })
  })

  it('P-39 hears on each device what is sent to the user, and nobody else does', async () => {
    const [ana, beto] = [randomUUID(), randomUUID()]
    const clients = await Promise.all([signedIn(ana), signedIn(ana), signedIn(beto)])
    const all = clients.map((client) => heard(client.user))
    await server.sendToUser(ana, 'para ti', { n: 1 })
    for (const id of [ana, beto]) await server.sendToUser(id, 'fin', {})
    expect(await Promise.all(all)).toEqual([[['para ti', { n: 1 }]], [['para ti', { n: 1 }]], []])
  })

  it.each([
    [
      'another secret',
      (socket: PushSocket, data: string) => userAuth({ ...target, secret: 'x' }, socket.socketId, data),
    ],
    ['another socket', (_: PushSocket, data: string) => userAuth(target, '1.1', data)],
    ['other data', (socket: PushSocket) => userAuth(target, socket.socketId, '{"id":"eva"}')],
    ['nothing', () => ''],
  ])('P-39 is refused with a signature of %s', async (_, authOf) => {
    const socket = await connect()
    const data = '{"id":"ana"}'
    signIn(socket, data, authOf(socket, data))
    expectRefused(await socket.untilPong().catch(() => []), socket)
  })

  it.each(['{"id":7}', '{"id":""}', '{}', 'null', '[]', 'hola', '{"id":null}'])(
    'P-39 is refused without an id that is a text: %s',
    async (data) => {
      const socket = await connect()
      signIn(socket, data)
      expectRefused(await socket.untilPong().catch(() => []), socket)
    },
  )
})

describe('P-40 ending the connections of a user', () => {
  it('P-40 closes all of them with 4009, and no others', async () => {
    const [ana, beto] = [randomUUID(), randomUUID()]
    const hers = await Promise.all([signedIn(ana), signedIn(ana)])
    const his = await signedIn(beto)
    const codes = hers.map(({ connection }) => next<{ data?: { code?: number } }>(connection, 'error'))
    const answer = await server.terminateUserConnections(ana)
    expect([answer.status, await answer.json()]).toEqual([200, {}])
    expect((await Promise.all(codes)).map((error) => JSON.stringify(error).includes('4009'))).toEqual([
      true,
      true,
    ])
    // The official client takes 4009 as final.
    await Promise.all(hers.map((client) => inState(client, 'disconnected')))
    const name = channelNamed()
    const end = heard(await subscribed(his, name))
    await server.trigger(name, 'fin', 1)
    expect(await end).toEqual([])
  })

  it('P-40 is done also when there are none', async () => {
    const answer = await server.terminateUserConnections(randomUUID())
    expect([answer.status, await answer.json()]).toEqual([200, {}])
  })
})

/** An error before anything else; a server may also end the connection over it. */
function expectRefused(frames: { event: string }[], socket: PushSocket): void {
  expect(frames.every((frame) => isRefusal(frame as never))).toBe(true)
  expect(socket.texts.join()).toContain('pusher:error')
  expect(socket.texts.join()).not.toContain('signin_success')
}
