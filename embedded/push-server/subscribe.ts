import type { Member } from './channel'
import { isChannelName, kindOf, userOf } from './channel-name'
import type { Connection } from './connection'
import { cacheMiss, type SubscriptionError, subscriptionError, subscriptionSucceeded } from './frame'
import { MOST_CHANNELS_A_CONNECTION, MOST_MEMBERS } from './limits'
import { readMember } from './member'
import { channelText, isSame, sign } from './signature'
import type { State } from './state'

type Asked = Record<string, unknown>

/** Answers each request, also the second for the same channel, which changes nothing. */
export function subscribe(state: State, connection: Connection, asked: Asked): boolean {
  const { channel } = asked
  if (typeof channel !== 'string') return false
  const answer = judge(state, connection, channel, asked)
  if ('error' in answer) {
    state.send(connection, subscriptionError(channel.slice(0, MOST_NAME_ECHOED), answer))
    return true
  }
  if (!connection.channels.has(channel)) state.join(connection, channel, answer.member)
  const snapshot = answer.member ? state.channels.get(channel)?.snapshot() : undefined
  state.send(connection, subscriptionSucceeded(channel, snapshot))
  if (kindOf(channel).isCached) giveLast(state, connection, channel)
  return true
}

const MOST_NAME_ECHOED = 200

function judge(
  state: State,
  connection: Connection,
  channel: string,
  asked: Asked,
): { member: Member | null } | SubscriptionError {
  if (userOf(channel) !== null) {
    return connection.user === userOf(channel) ? { member: null } : refused('Not signed in as this user')
  }
  if (!isChannelName(channel)) return { type: 'InvalidChannel', error: 'Invalid channel name', status: 400 }
  const { isPrivate, isPresence } = kindOf(channel)
  if (isPrivate && !isSigned(state, connection, channel, asked)) return refused('Invalid signature')
  const isNew = !connection.channels.has(channel)
  if (isNew && connection.channels.size >= MOST_CHANNELS_A_CONNECTION) {
    return limit(`A connection has at most ${MOST_CHANNELS_A_CONNECTION} channels`)
  }
  return isPresence ? judgeMember(state, channel, asked['channel_data'], isNew) : { member: null }
}

/** What is sent along with the channel is always part of what was signed. */
function isSigned({ settings }: State, { id }: Connection, channel: string, asked: Asked): boolean {
  const { auth, channel_data: data } = asked
  if (data !== undefined && data !== null && typeof data !== 'string') return false
  const signature = sign(settings.PUSHER_SECRET, channelText(id, channel, data ?? undefined))
  return isSame(auth, `${settings.PUSHER_KEY}:${signature}`)
}

function judgeMember(
  state: State,
  channel: string,
  data: unknown,
  isNew: boolean,
): { member: Member } | SubscriptionError {
  const member = readMember(data)
  if ('error' in member) return member
  const there = state.channels.get(channel)
  if (isNew && there && !there.has(member.userId) && there.memberCount >= MOST_MEMBERS) {
    return limit(`A presence channel has at most ${MOST_MEMBERS} members`)
  }
  return { member }
}

function giveLast(state: State, connection: Connection, channel: string): void {
  const last = state.lastEvents.of(channel)
  state.send(connection, last?.frame ?? cacheMiss(channel))
  if (!last) state.tell({ name: 'cache_miss', channel })
}

const refused = (error: string): SubscriptionError => ({ type: 'AuthError', error, status: 401 })
const limit = (error: string): SubscriptionError => ({ type: 'LimitReached', error, status: 403 })
