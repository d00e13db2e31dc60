import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createHall, joinHall } from '@/lib/chats/halls/contract'
import { authorizeChannels, readRealtime } from '@/lib/sync/contract'
import type { App } from '../support/app'
import { open, type PushSocket } from '../support/push/socket'
import type { Target } from '../support/push/target'
import { type Person, signIn } from '../support/sign-in'

export interface Hall {
  /** Who speaks. */
  ana: Person
  chatId: number
  channel: string
  /** Sockets at the application's port, the HTTP API at the push server's own. */
  target: Target
  /** So many, each subscribed to the hall's channel as one of its people. */
  listen(count: number): Promise<PushSocket[]>
}

const PEOPLE = 10

/** A hall with people in it, in an application with a push server of its own. */
export async function openHall(app: App): Promise<Hall> {
  const ana = await signIn(app.url, 'ana')
  const { id, channel } = await ana.call(createHall, { name: 'la sala' })
  const people = await Promise.all(Array.from({ length: PEOPLE }, (_, n) => signIn(app.url, `persona-${n}`)))
  for (const person of people) await person.call(joinHall, { hall_id: id })
  const target = await targetOf(app, ana)
  const listen = async (count: number) => {
    const sockets: PushSocket[] = []
    for (let n = 0; n < count; n += 1) sockets.push(await enter(target, people[n % PEOPLE]!, channel!))
    return sockets
  }
  return { ana, chatId: id, channel: channel!, target, listen }
}

async function enter(target: Target, person: Person, channel: string): Promise<PushSocket> {
  const socket = await open(target)
  const signed = await person.call(authorizeChannels, {
    socket_id: socket.socketId,
    channel_name: channel,
  })
  socket.send('pusher:subscribe', { channel, ...signed })
  await socket.named('pusher_internal:subscription_succeeded', channel)
  return socket
}

async function targetOf({ url, env }: App, person: Person): Promise<Target> {
  const { key } = await person.call(readRealtime, {})
  const secret = readFileSync(path.join(env['DATA_DIR']!, 'push-secret'), 'utf8').trim()
  const host = '127.0.0.1'
  return {
    ...{ appId: '1', key: key!, secret, tls: false },
    socket: { host, port: Number(new URL(url).port) },
    api: { host, port: Number(env['PUSH_PORT']) },
  }
}
