import type { Member } from './channel'
import { isChannelName, kindOf, userOf } from './channel-name'
import type { Connection } from './connection'
import { cacheMiss, type SubscriptionError, subscriptionError, subscriptionSucceeded } from './frame'
import { MOST_CHANNELS_A_CONNECTION, MOST_MEMBERS } from './limits'
import { readMember } from './member'
import { channelText, isSame, sign } from './signature'
import type { State } from './state'

type SubscribeRequest = Record<string, unknown>

/** Answers each request; a second one for the same channel changes nothing. */
export function subscribe(state: State, connection: Connection, request: SubscribeRequest): boolean {
  const { channel } = request
  if (typeof channel !== 'string') return false
  const answer = check(state, connection, channel, request)
  if ('error' in answer) {
    state.send(connection, subscriptionError(channel.slice(0, MOST_NAME_ECHOED), answer))
    return true
  }
  if (!connection.channels.has(channel)) state.join(connection, channel, answer.member)
  const snapshot = answer.member ? state.channels.get(channel)?.snapshot() : undefined
  state.send(connection, subscriptionSucceeded(channel, snapshot))
  if (kindOf(channel).isCached) sendLastEvent(state, connection, channel)
  return true
}

const MOST_NAME_ECHOED = 200

function check(
  state: State,
  connection: Connection,
  channel: string,
  request: SubscribeRequest,
): { member: Member | null } | SubscriptionError {
  if (userOf(channel) !== null) {
    return connection.user === userOf(channel) ? { member: null } : refused('Not signed in as this user')
  }
  if (!isChannelName(channel)) return { type: 'InvalidChannel', error: 'Invalid channel name', status: 400 }
  const { isPrivate, isPresence } = kindOf(channel)
  if (isPrivate && !isSigned(state, connection, channel, request)) return refused('Invalid signature')
  const isNew = !connection.channels.has(channel)
  if (isNew && connection.channels.size >= MOST_CHANNELS_A_CONNECTION) {
    return limit(`A connection has at most ${MOST_CHANNELS_A_CONNECTION} channels`)
  }
  return isPresence ? checkMember(state, channel, request['channel_data'], isNew) : { member: null }
}

/** The signature covers the member's data, too. */
function isSigned(
  { settings }: State,
  { id }: Connection,
  channel: string,
  request: SubscribeRequest,
): boolean {
  const { auth, channel_data: data } = request
  if (data !== undefined && data !== null && typeof data !== 'string') return false
  const signature = sign(settings.PUSHER_SECRET, channelText(id, channel, data ?? undefined))
  return isSame(auth, `${settings.PUSHER_KEY}:${signature}`)
}

function checkMember(
  state: State,
  channel: string,
  data: unknown,
  isNew: boolean,
): { member: Member } | SubscriptionError {
  const member = readMember(data)
  if ('error' in member) return member
  const existing = state.channels.get(channel)
  if (isNew && existing && !existing.has(member.userId) && existing.memberCount >= MOST_MEMBERS) {
    return limit(`A presence channel has at most ${MOST_MEMBERS} members`)
  }
  return { member }
}

function sendLastEvent(state: State, connection: Connection, channel: string): void {
  const last = state.lastEvents.of(channel)
  state.send(connection, last?.frame ?? cacheMiss(channel))
  if (!last) state.sendWebhook({ name: 'cache_miss', channel })
}

const refused = (error: string): SubscriptionError => ({ type: 'AuthError', error, status: 401 })
const limit = (error: string): SubscriptionError => ({ type: 'LimitReached', error, status: 403 })
