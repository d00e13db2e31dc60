import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { InputOf } from '@/lib/http/endpoint'
import { Refusal } from '@/lib/http/errors'
import { parseChannel } from '@/lib/sync/channels'
import type { receiveWebhook } from '@/lib/sync/contract'
import { pushService } from './pusher-service'

const OLD_MS = 10 * 60_000

/** Of a user's own channel: somebody has begun to listen there, or nobody does any more. */
export interface UserChannelEvent {
  userId: number
  epoch: number
  isOccupied: boolean
  at: Date
}

/** Whether the push service itself sent these bytes, before anything is made of them. */
export function verifyWebhook(request: Request, body: Buffer): void {
  const service = pushService()
  if (!service) throw new Refusal('not_found')
  const expected = createHmac('sha256', service.secret).update(body).digest()
  const given = Buffer.from(request.headers.get('x-pusher-signature') ?? '', 'hex')
  const isSigned = given.length === expected.length && timingSafeEqual(given, expected)
  if (!isSigned || request.headers.get('x-pusher-key') !== service.key) throw new Refusal('unauthenticated')
}

/** In the order in which it happened. What was sent long ago is refused: it may have been kept to be sent again. */
export function readUserChannelEvents({
  time_ms: time,
  events,
}: InputOf<typeof receiveWebhook>): UserChannelEvent[] {
  if (!(Math.abs(Date.now() - time) <= OLD_MS)) throw new Refusal('forbidden')
  return events.flatMap(({ name, channel: typed }) => {
    const channel = parseChannel(typed ?? '')
    if (channel?.kind !== 'user' || !Object.hasOwn(OCCUPIED, name)) return []
    const isOccupied = OCCUPIED[name as keyof typeof OCCUPIED]
    return [{ userId: channel.id, epoch: channel.epoch, isOccupied, at: new Date(time) }]
  })
}

const OCCUPIED = { channel_occupied: true, channel_vacated: false }
