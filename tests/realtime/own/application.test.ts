import { describe, expect, it } from 'vitest'
import { createHall } from '@/lib/chats/halls/contract'
import { sendMessage } from '@/lib/messages/contract'
import { authorizeChannels, readRealtime } from '@/lib/sync/contract'
import { given } from '../../support/given'
import { uniqueName } from '../../support/names'
import type { Target } from '../../support/push/target'
import { type Person, signIn } from '../../support/sign-in'
import { inState, next, officialClient } from '../packages/official'
import { ask, connect, dataOf, isRefusal, isYes } from '../scene'

const url = given('app')

/** What a page of this person is given: the address is the application's own, and no secret is in it. */
async function targetFor(person: Person): Promise<Target> {
  const { push, key, host } = await person.call(readRealtime, {})
  expect([push, host]).toEqual(['on', null])
  const address = { host: new URL(url).hostname, port: Number(new URL(url).port) }
  return { appId: '', key: key!, secret: '', tls: false, api: address, socket: address }
}

async function people() {
  const [ana, beto, eva] = await Promise.all(
    ['ana', 'beto', 'eva'].map((name) => signIn(url, uniqueName(name))),
  )
  const hall = await ana!.call(createHall, { name: uniqueName('sala'), private: true })
  return { ana: ana!, beto: beto!, eva: eva!, hall, to: await targetFor(ana!) }
}

const proof = async (person: Person, socket_id: string, channel_name: string): Promise<string> => {
  const signed = await person.call(authorizeChannels, { socket_id, channel_name })
  return (signed as { auth: string }).auth
}

describe('P-58 through the application’s one port', { timeout: 30_000 }, () => {
  it('P-58 a signed-in person connects, and hears what is written in their channels', async () => {
    const { ana, hall, to } = await people()
    const socket = await connect({ to })
    const channel = hall.channel!
    const auth = await proof(ana, socket.socketId, channel)
    expect(isYes(await ask(socket, { channel, auth }))).toBe(true)
    const sent = await ana.call(sendMessage, { chat_id: hall.id, contenido: 'hola 🙂' })
    const frame = await socket.next()
    expect([frame.event, frame.channel, dataOf(frame)]).toEqual(['new_message', channel, sent])
  })

  it('P-58 nobody is let in where they are not, whatever they say', async () => {
    const { ana, eva, hall, to } = await people()
    const [hers, other] = [await connect({ to }), await connect({ to })]
    const channel = hall.channel!
    await expect(proof(eva, other.socketId, channel)).rejects.toMatchObject({ code: 'forbidden' })
    const auth = await proof(ana, hers.socketId, channel)
    expect(isRefusal(await ask(other, { channel, auth }))).toBe(true)
    expect(isRefusal(await ask(other, { channel, auth: `${to.key}:${'0'.repeat(64)}` }))).toBe(true)
  })

  it('P-58 the official client needs no more than the application’s address', async () => {
    const { ana, hall, to } = await people()
    const headers = { Authorization: `Bearer ${ana.token}` }
    const client = officialClient({
      to,
      options: {
        channelAuthorization: { transport: 'ajax', endpoint: `${url}${authorizeChannels.path}`, headers },
      },
    })
    await inState(client, 'connected')
    const channel = client.subscribe(hall.channel!)
    await next(channel, 'pusher:subscription_succeeded')
    const heard = next(channel, 'new_message')
    const sent = await ana.call(sendMessage, { chat_id: hall.id, contenido: 'por el mismo puerto' })
    expect(await heard).toEqual(sent)
  })

  it('P-58 the HTTP API is not at that port', async () => {
    const answer = await fetch(`${url}/apps/1/events`, { method: 'POST', body: '{}' })
    expect(answer.status).toBe(404)
  })

  it('P-58 a key of nobody is closed with 4001, another path is no socket', async () => {
    const { to } = await people()
    const stranger = await connect({ to: { ...to, key: 'nadie' } }).catch((error: unknown) => String(error))
    expect(stranger).toContain('4001')
    await expect(connect({ to, path: '/otra?protocol=7' })).rejects.toThrow()
  })
})
