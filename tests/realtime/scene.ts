import { randomBytes } from 'node:crypto'
import { onTestFinished } from 'vitest'
import { channelAuth } from '../support/push/sign'
import { dial, type Dial, type Frame, open, type PushSocket } from '../support/push/socket'
import { type Target, theTarget } from '../support/push/target'

/** What the run is about; tests of servers of their own name another. */
export const target = theTarget()

/** A channel that no other test knows. */
export const channelNamed = (prefix = '') => `${prefix}sala-${randomBytes(6).toString('hex')}`

/** A greeted socket, gone when the test is over. */
export async function connect({ to = target, ...how }: Dial & { to?: Target } = {}): Promise<PushSocket> {
  return gone(await open(to, how))
}

/** A socket of which nothing is expected yet. */
export function attempt({ to = target, ...how }: Dial & { to?: Target } = {}): PushSocket {
  return gone(dial(to, how))
}

export const connectMany = (count: number, to = target) =>
  Promise.all(Array.from({ length: count }, () => connect({ to })))

/** Asks as told, and answers with what the server says of it: yes or no. */
export async function ask(socket: PushSocket, data: Record<string, unknown>): Promise<Frame> {
  socket.send('pusher:subscribe', data)
  return socket.find((frame) => isYes(frame, data['channel']) || isRefusal(frame))
}

/** Asks as a good client does, signed wherever the channel needs it. */
export function subscribe(
  socket: PushSocket,
  channel: string,
  member?: unknown,
  to = target,
): Promise<Frame> {
  if (!/^(private|presence)-/.test(channel)) return ask(socket, { channel })
  const channelData = member === undefined ? undefined : JSON.stringify(member)
  const auth = channelAuth(to, socket.socketId, channel, channelData)
  return ask(socket, { channel, auth, ...(channelData === undefined ? {} : { channel_data: channelData }) })
}

/** Subscribed, or the test has failed. */
export async function join(
  socket: PushSocket,
  channel: string,
  member?: unknown,
  to = target,
): Promise<Frame> {
  const answer = await subscribe(socket, channel, member, to)
  if (isRefusal(answer)) throw new Error(`Not subscribed to ${channel}: ${JSON.stringify(answer)}`)
  return answer
}

export const isYes = ({ event, channel }: Frame, wanted?: unknown) =>
  event === 'pusher_internal:subscription_succeeded' && (wanted === undefined || channel === wanted)

/** Servers word their no in one of two ways. */
export const isRefusal = ({ event }: Frame) =>
  event === 'pusher:subscription_error' || event === 'pusher:error'

/** The data of a frame, which travels as text. */
export const dataOf = (frame: Frame): unknown =>
  typeof frame.data === 'string' ? (JSON.parse(frame.data) as unknown) : frame.data

function gone(socket: PushSocket): PushSocket {
  onTestFinished(() => socket.ws.terminate())
  return socket
}
