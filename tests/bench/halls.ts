import { createHall, joinHall } from '@/lib/chats/halls/contract'
import { authorizeChannels, readRealtime } from '@/lib/sync/contract'
import type { App } from '../support/app'
import { uniqueName } from '../support/names'
import { open, type PushSocket } from '../support/push/socket'
import { type Person, signIn } from '../support/sign-in'

export const peopleOf = (app: App, count: number): Promise<Person[]> =>
  Promise.all(Array.from({ length: count }, () => signIn(app.url, uniqueName('ana'))))

export interface Hall {
  id: number
  channel: string
}

/** The first has made it. */
export async function hallOf([owner, ...others]: Person[]): Promise<Hall> {
  const { id, channel } = await owner!.call(createHall, { name: uniqueName('sala') })
  await Promise.all(others.map((each) => each.call(joinHall, { hall_id: id })))
  return { id, channel: channel! }
}

/** So many sockets, each as one of these people, who take turns. */
export async function listenAs(
  app: App,
  people: Person[],
  channel: string,
  count: number,
): Promise<PushSocket[]> {
  const sockets: PushSocket[] = []
  for (let n = 0; n < count; n += 1) sockets.push(await listen(app, people[n % people.length]!, channel))
  return sockets
}

async function listen({ url }: App, person: Person, channel: string): Promise<PushSocket> {
  const { key } = await person.call(readRealtime, {})
  const at = { host: '127.0.0.1', port: Number(new URL(url).port) }
  const socket = await open({ appId: '1', key: key!, secret: '', tls: false, socket: at, api: at })
  const signed = await person.call(authorizeChannels, { socket_id: socket.socketId, channel_name: channel })
  socket.send('pusher:subscribe', { channel, ...signed })
  await socket.named('pusher_internal:subscription_succeeded', channel)
  return socket
}
