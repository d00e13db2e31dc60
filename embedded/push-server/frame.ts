/**
 * A whole WebSocket frame, built once for all sockets. Its bytes are the same for each, because servers do
 * not mask and nothing is compressed.
 */
export function textFrame(text: string): Buffer {
  const length = Buffer.byteLength(text)
  const headerLength = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const frame = Buffer.allocUnsafe(headerLength + length)
  frame[0] = 0x81
  if (headerLength === 2) frame[1] = length
  if (headerLength === 4) {
    frame[1] = 126
    frame.writeUInt16BE(length, 2)
  }
  if (headerLength === 10) {
    frame[1] = 127
    frame.writeBigUInt64BE(BigInt(length), 2)
  }
  frame.write(text, headerLength)
  return frame
}

const frameOf = (message: object): Buffer => textFrame(JSON.stringify(message))

export const PING = frameOf({ event: 'pusher:ping', data: '{}' })
export const PONG = frameOf({ event: 'pusher:pong', data: '{}' })

export function established(socketId: string, activitySeconds: number): Buffer {
  const data = JSON.stringify({ socket_id: socketId, activity_timeout: activitySeconds })
  return frameOf({ event: 'pusher:connection_established', data })
}

export function errorFrame(code: number, message: string): Buffer {
  return frameOf({ event: 'pusher:error', data: { message, code } })
}

export interface SubscriptionError {
  type: 'AuthError' | 'LimitReached' | 'InvalidChannel'
  error: string
  status: number
}

export function subscriptionError(channel: string, data: SubscriptionError): Buffer {
  return frameOf({ event: 'pusher:subscription_error', channel, data })
}

export function subscriptionSucceeded(channel: string, data = '{}'): Buffer {
  return frameOf({ event: 'pusher_internal:subscription_succeeded', channel, data })
}

export function memberFrame(event: 'member_added' | 'member_removed', channel: string, data: object): Buffer {
  return frameOf({ event: `pusher_internal:${event}`, channel, data: JSON.stringify(data) })
}

export function signedIn(userData: string): Buffer {
  return frameOf({ event: 'pusher:signin_success', data: JSON.stringify({ user_data: userData }) })
}

export function eventFrame(event: string, channel: string, data: unknown, userId?: string | number): Buffer {
  return frameOf({ event, channel, data, ...(userId === undefined ? {} : { user_id: userId }) })
}

export function cacheMiss(channel: string): Buffer {
  return frameOf({ event: 'pusher:cache_miss', channel, data: '{}' })
}
