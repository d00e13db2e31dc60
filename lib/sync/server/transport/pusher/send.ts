import 'server-only'
import type Pusher from 'pusher'
import { CALL_TIMEOUT_MS, pushService } from './pusher-service'
import { circuit } from './shared-circuit'

/** An event as the push service takes it: its data is text already, so that it can be measured. */
export interface PushEvent {
  name: string
  channels: string[]
  data: string
}

const CHANNELS_A_CALL = 100
export const EVENTS_A_BATCH = 10

/** One event, on any number of channels. False: not all of them were told. */
export async function send({ name, channels, data }: PushEvent): Promise<boolean> {
  const calls = piecesOf(channels, CHANNELS_A_CALL).map((some) =>
    call((pusher) => pusher.trigger(some, name, data)),
  )
  return (await Promise.all(calls)).every(Boolean)
}

/** Several events, which arrive in their order. */
export async function sendInOrder(tellings: PushEvent[]): Promise<boolean> {
  if (tellings.length === 1) return send(tellings[0]!)
  const events = tellings.flatMap(({ name, channels, data }) =>
    channels.map((channel) => ({ name, channel, data })),
  )
  for (const some of piecesOf(events, EVENTS_A_BATCH)) {
    if (!(await call((pusher) => pusher.triggerBatch(some)))) return false
  }
  return true
}

/** Several events, whose order is no matter. */
export async function sendAll(tellings: PushEvent[]): Promise<boolean> {
  const told = await Promise.all(piecesOf(tellings, EVENTS_A_BATCH).map(sendInOrder))
  return told.every(Boolean)
}

export const endConnections = (userId: number): Promise<boolean> =>
  call((pusher) => pusher.terminateUserConnections(String(userId)))

// Nobody may listen there: whether it is taken is all that is asked.
const probing: Ask = (pusher) => pusher.trigger('private-probe', 'probe', '{}')

export const probe = async (): Promise<boolean> => circuit.probe(() => ask(probing))
export const tryNow = (): Promise<boolean> => call(probing)

type Ask = (pusher: Pusher) => ReturnType<Pusher['get']>

/** True as well where there is no push at all: then there is nobody to tell. */
async function call(what: Ask): Promise<boolean> {
  return pushService() === null || circuit.run(() => ask(what))
}

async function ask(what: Ask): Promise<void> {
  const { pusher } = pushService()!
  const again = (thrown: unknown) => {
    if (!wasCutOff(thrown)) throw thrown
    return what(pusher)
  }
  const answer = await within(CALL_TIMEOUT_MS, what(pusher).catch(again))
  // The connection is free again once the answer has been read.
  answer.body.resume()
}

/** A connection that was kept, and closed by the other side at the moment it was used. */
const wasCutOff = (thrown: unknown) =>
  ['ECONNRESET', 'EPIPE'].includes(String((thrown as { error?: { code?: unknown } }).error?.code))

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), ms)
  })
  return Promise.race([work, tooLong]).finally(() => clearTimeout(timer))
}

const piecesOf = <T>(all: T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size))
