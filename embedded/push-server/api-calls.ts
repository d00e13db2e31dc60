import { ApiRefusal } from './api-answer'
import { readEvent, readInfo, type Triggered } from './api-event'
import { isChannelName, kindOf, userOf } from './channel-name'
import { eventFrame } from './frame'
import { MOST_EVENTS_A_BATCH } from './limits'
import type { State } from './state'

type Body = Record<string, unknown>
type Query = Map<string, string>

export function events(state: State, body: Body): object {
  const event = readEvent(body)
  trigger(state, event)
  if (event.info.size === 0) return {}
  return {
    channels: Object.fromEntries(event.channels.map((name) => [name, about(state, name, event.info)])),
  }
}

/** All events are checked before the first is sent. */
export function batchEvents(state: State, body: Body): object {
  const { batch } = body
  if (!Array.isArray(batch)) throw new ApiRefusal(400, 'A batch must be a list of events')
  if (batch.length > MOST_EVENTS_A_BATCH) {
    throw new ApiRefusal(400, `Batch too large (${batch.length} > ${MOST_EVENTS_A_BATCH})`)
  }
  const read = batch.map((each: unknown) => {
    if (typeof each !== 'object' || each === null)
      throw new ApiRefusal(400, 'A batch must be a list of events')
    return readEvent(each as Body)
  })
  for (const event of read) trigger(state, event)
  if (read.every(({ info }) => info.size === 0)) return {}
  return { batch: read.map(({ channels, info }) => about(state, channels[0]!, info)) }
}

export function trigger(state: State, { name, data, channels, except }: Triggered): void {
  const exceptConnection = except === null ? undefined : state.connections.get(except)
  for (const channel of channels) {
    const { isCached } = kindOf(channel)
    // There are no subscribers, and nothing to keep for later ones.
    if (!isCached && !state.channels.has(channel)) continue
    const frame = eventFrame(name, channel, data)
    if (isCached) state.lastEvents.keep(channel, frame, data)
    state.deliver(channel, frame, exceptConnection)
  }
}

export function channels(state: State, query: Query): object {
  const prefix = query.get('filter_by_prefix') ?? ''
  const info = readInfo(query.get('info'))
  if (info.has('user_count') && !prefix.startsWith('presence-')) {
    throw new ApiRefusal(400, 'user_count is known of presence channels only: filter by their prefix')
  }
  const names = [...state.channels.keys()].filter((name) => name.startsWith(prefix) && userOf(name) === null)
  return { channels: Object.fromEntries(names.map((name) => [name, about(state, name, info)])) }
}

export function channel(state: State, name: string, query: Query): object {
  expectName(name)
  const info = readInfo(query.get('info'))
  if (info.has('user_count') && !kindOf(name).isPresence) {
    throw new ApiRefusal(400, 'user_count is known of presence channels only')
  }
  return { occupied: state.channels.has(name), ...about(state, name, info) }
}

export function users(state: State, name: string): object {
  expectName(name)
  if (!kindOf(name).isPresence) throw new ApiRefusal(400, 'Users are known of presence channels only')
  const ids = state.channels.get(name)?.userIds ?? []
  return { users: ids.map((id) => ({ id })) }
}

export function terminate(state: State, user: string): object {
  for (const connection of state.connectionsOf(user)) state.end(connection, 'unauthorized')
  return {}
}

function about(state: State, name: string, info: Set<string>): object {
  const { isPresence, isCached } = kindOf(name)
  const channel = state.channels.get(name)
  const last = isCached && info.has('cache') ? state.lastEvents.of(name) : null
  return {
    ...(info.has('user_count') && isPresence ? { user_count: channel?.memberCount ?? 0 } : {}),
    ...(info.has('subscription_count') ? { subscription_count: channel?.subscribers.size ?? 0 } : {}),
    ...(last ? { cache: { data: last.data, ttl: last.ttl } } : {}),
  }
}

function expectName(name: string): void {
  if (!isChannelName(name)) throw new ApiRefusal(400, 'Invalid channel name')
}
