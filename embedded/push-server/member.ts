import type { Member } from './channel'
import type { SubscriptionError } from './frame'
import { MOST_USER_ID, MOST_USER_INFO_BYTES } from './limits'

/** The member whom a subscription to a presence channel adds. The id keeps its type: clients look members up by it. */
export function readMember(data: unknown): Member | SubscriptionError {
  const { user_id: userId, user_info: userInfo } = parse(data)
  const isId = (typeof userId === 'string' && userId !== '') || Number.isFinite(userId)
  if (!isId) return invalid('channel_data must hold a user_id')
  const id = userId as string | number
  if (String(id).length > MOST_USER_ID) return invalid(`A user_id has at most ${MOST_USER_ID} characters`)
  if (userInfo !== undefined && Buffer.byteLength(JSON.stringify(userInfo)) > MOST_USER_INFO_BYTES) {
    return invalid(`user_info has at most ${MOST_USER_INFO_BYTES} bytes`)
  }
  return { userId: id, userInfo }
}

function parse(data: unknown): { user_id?: unknown; user_info?: unknown } {
  try {
    const parsed: unknown = JSON.parse(String(data))
    return typeof parsed === 'object' && parsed !== null ? parsed : {}
  } catch {
    return {}
  }
}

const invalid = (error: string): SubscriptionError => ({ type: 'AuthError', error, status: 400 })
