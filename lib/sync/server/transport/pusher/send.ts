import 'server-only'
import type Pusher from 'pusher'
import type { PushEvent } from '@/lib/sync/server/transport/contract'
import { pushProcess } from '@/lib/sync/server/transport/push-process'
import { circuit } from './circuit-of-service'
import { CALL_TIMEOUT_MS, pushService } from './pusher-service'

const CHANNELS_PER_CALL = 100
export const EVENTS_PER_CALL = 10

/** Several events, which arrive in their order. A push server of this very process needs no signed call. */
export async function send(events: PushEvent[]): Promise<boolean> {
  const publish = pushProcess()
  if (publish) return circuit.run(() => withTimeout(CALL_TIMEOUT_MS, publish(events.flatMap(inCalls))))
  if (events.length === 1) return sendOne(events[0]!)
  const each = events.flatMap(({ name, channels, data }) =>
    channels.map((channel) => ({ name, channel, data })),
  )
  for (const some of chunks(each, EVENTS_PER_CALL)) {
    if (!(await call((pusher) => pusher.triggerBatch(some)))) return false
  }
  return true
}

/** The same event on as many channels as one takes. */
const inCalls = (event: PushEvent): PushEvent[] =>
  chunks(event.channels, CHANNELS_PER_CALL).map((channels) => ({ ...event, channels }))

export async function sendUnordered(events: PushEvent[]): Promise<boolean> {
  const sent = await Promise.all(chunks(events, EVENTS_PER_CALL).map(send))
  return sent.every(Boolean)
}

/** One event, on any number of channels. */
async function sendOne({ name, channels, data }: PushEvent): Promise<boolean> {
  const calls = chunks(channels, CHANNELS_PER_CALL).map((some) =>
    call((pusher) => pusher.trigger(some, name, data)),
  )
  return (await Promise.all(calls)).every(Boolean)
}

export const disconnectUser = (userId: number): Promise<boolean> =>
  call((pusher) => pusher.terminateUserConnections(String(userId)))

// Nobody may listen there: whether the event is accepted is all that is asked.
const PROBE: PushEvent = { name: 'probe', channels: ['private-probe'], data: '{}' }

export const tryNow = (): Promise<boolean> => send([PROBE])
export const probe = (): Promise<boolean> => {
  const publish = pushProcess()
  return circuit.probe(() =>
    publish
      ? withTimeout(CALL_TIMEOUT_MS, publish([PROBE]))
      : attempt((pusher) => pusher.trigger(PROBE.channels, PROBE.name, PROBE.data)),
  )
}

type Call = (pusher: Pusher) => ReturnType<Pusher['get']>

/** True as well where there is no push at all: then there is nobody to reach. */
async function call(work: Call): Promise<boolean> {
  return pushService() === null || circuit.run(() => attempt(work))
}

async function attempt(work: Call): Promise<void> {
  const { pusher } = pushService()!
  const retry = (thrown: unknown) => {
    if (!wasCutOff(thrown)) throw thrown
    return work(pusher)
  }
  const answer = await withTimeout(CALL_TIMEOUT_MS, work(pusher).catch(retry))
  // The connection is free again once the answer has been read.
  answer.body.resume()
}

/** The service closed a kept-alive connection at the moment it was used. */
const wasCutOff = (thrown: unknown) =>
  ['ECONNRESET', 'EPIPE'].includes(String((thrown as { error?: { code?: unknown } }).error?.code))

function withTimeout<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), ms)
  })
  return Promise.race([work, timeout]).finally(() => clearTimeout(timer))
}

const chunks = <T>(all: T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size))
