import WebSocket from 'ws'
import { authenticateUser, authorizeChannels, readRealtime } from '@/lib/sync/contract'
import { type Answer, ask } from './ask'
import type { Person } from './sign-in'

interface Heard {
  event: string
  channel?: string
  data: Record<string, unknown>
}

/** The bare other end of push: it follows no rule of ours, and hears whatever comes. */
export interface Listener {
  socketId: string
  /** What came, in its order, without what belongs to the protocol itself. */
  heard: Heard[]
  /** With a proof or with none. What push makes of it: the name of its answer. */
  subscribe(channel: string, auth?: string): Promise<string>
  signIn(proof: { auth: string; user_data: string }): Promise<string>
  /** The first that is so, come or still to come. */
  until(isSo: (heard: Heard) => boolean): Promise<Heard>
  closed: Promise<number>
  close(): void
}

const WITHIN_MS = 10_000

export async function listen(origin: string, key: string): Promise<Listener> {
  const socket = new WebSocket(`${origin}/app/${key}?protocol=7&client=test&version=1`)
  const all: Heard[] = []
  let wake = () => {}
  const closed = new Promise<number>((resolve) => socket.on('close', resolve))
  socket.on('error', () => {})
  socket.on('message', (bytes: Buffer) => {
    all.push(read(bytes.toString('utf8')))
    wake()
  })

  const first = async (isSo: (heard: Heard) => boolean, from = 0): Promise<Heard> => {
    const end = Date.now() + WITHIN_MS
    for (;;) {
      const found = all.slice(from).find(isSo)
      if (found) return found
      const isLate = await new Promise<boolean>((resolve) => {
        const timer = setTimeout(resolve, end - Date.now(), true)
        wake = () => {
          clearTimeout(timer)
          resolve(false)
        }
      })
      if (isLate) throw new Error(`It was not heard. What was: ${JSON.stringify(all)}`)
    }
  }
  const answerTo = async (frame: Record<string, unknown>, isAnswer: (heard: Heard) => boolean) => {
    const from = all.length
    socket.send(JSON.stringify(frame))
    return (await first(isAnswer, from)).event
  }

  const { data } = await first(({ event }) => event === 'pusher:connection_established')
  return {
    socketId: data['socket_id'] as string,
    get heard() {
      return all.filter(({ event }) => !event.startsWith('pusher'))
    },
    subscribe: (channel, auth) =>
      answerTo(
        { event: 'pusher:subscribe', data: { channel, auth } },
        (heard) => heard.channel === channel && heard.event.includes('subscription_'),
      ),
    signIn: (proof) =>
      answerTo({ event: 'pusher:signin', data: proof }, ({ event }) =>
        /signin_success|pusher:error/.test(event),
      ),
    until: first,
    closed,
    close: () => socket.close(),
  }
}

function read(text: string): Heard {
  const { data, ...rest } = JSON.parse(text) as Heard & { data: unknown }
  return { ...rest, data: (typeof data === 'string' ? JSON.parse(data) : data) as Heard['data'] }
}

/** Somebody's connection, with what the application tells them of it. */
export interface Ear extends Listener {
  userChannel: string
  /** Asks for the proof, and listens; the answer where it is refused. */
  hear(channel: string): Promise<string | Answer>
}

export async function listenAs(app: string, person: Person): Promise<Ear> {
  const { key, user_channel: userChannel } = await person.call(readRealtime, {})
  const listener = await listen(app.replace(/^http/, 'ws'), key!)
  const hear = async (channel: string) => {
    const answer = await authorize(app, person, { socket_id: listener.socketId, channel_name: channel })
    return answer.status === 200 ? listener.subscribe(channel, answer.body!['auth'] as string) : answer
  }
  // `heard` grows: it is asked for anew each time.
  return Object.assign(Object.create(listener) as Listener, { userChannel, hear })
}

export const authorize = (app: string, person: { token: string }, body: unknown): Promise<Answer> =>
  ask(app + authorizeChannels.path, { body, headers: { authorization: `Bearer ${person.token}` } })

/** In the way pusher-js asks when it is left to itself. */
export const authorizeByForm = (
  app: string,
  person: { token: string },
  fields: [string, string][],
  headers: Record<string, string> = {},
): Promise<Answer> =>
  ask(app + authorizeChannels.path, {
    body: new URLSearchParams(fields).toString(),
    headers: {
      authorization: `Bearer ${person.token}`,
      'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
      ...headers,
    },
  })

/** As the page does it, so that the connection ends with the session. */
export async function signInto(listener: Listener, person: Person): Promise<string> {
  return listener.signIn(await person.call(authenticateUser, { socket_id: listener.socketId }))
}
