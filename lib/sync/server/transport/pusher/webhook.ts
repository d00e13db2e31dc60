import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { Refusal } from '@/lib/http/errors'
import { parseChannel } from '@/lib/sync/channels'
import type { UserChannelEvent, Webhook } from '@/lib/sync/server/transport/contract'
import { pushService } from './pusher-service'

const OLD_MS = 10 * 60_000

/** Refuses a body that the push service did not sign, before anything is parsed. */
export function verifyWebhook(request: Request, body: Buffer): void {
  const service = pushService()
  if (!service) throw new Refusal('not_found')
  const expected = createHmac('sha256', service.secret).update(body).digest()
  const given = Buffer.from(request.headers.get('x-pusher-signature') ?? '', 'hex')
  const isSigned = given.length === expected.length && timingSafeEqual(given, expected)
  if (!isSigned || request.headers.get('x-pusher-key') !== service.key) throw new Refusal('unauthenticated')
}

/** In the order in which they happened. What was sent long ago is refused: it may be a replay. */
export function userChannelEvents({ time_ms: time, events }: Webhook): UserChannelEvent[] {
  if (!(Math.abs(Date.now() - time) <= OLD_MS)) throw new Refusal('forbidden')
  return events.flatMap(({ name, channel: typed }) => {
    const channel = parseChannel(typed ?? '')
    if (channel?.kind !== 'user' || !Object.hasOwn(OCCUPIED, name)) return []
    const isOccupied = OCCUPIED[name as keyof typeof OCCUPIED]
    return [{ userId: channel.id, epoch: channel.epoch, isOccupied, at: new Date(time) }]
  })
}

const OCCUPIED = { channel_occupied: true, channel_vacated: false }
