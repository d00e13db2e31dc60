import 'server-only'
import { db } from '@/lib/db/client'
import type { InputOf, OutputOf } from '@/lib/http/endpoint'
import { Refusal } from '@/lib/http/errors'
import { RateLimit } from '@/lib/http/server/rate-limit'
import { type Channel, chatChannel, parseChannel, PRESENCE_CHANNEL, userChannel } from '@/lib/sync/channels'
import type { authorizeChannels } from '@/lib/sync/contract'
import { transport } from '@/lib/sync/server/transport'
import type { Asker } from '@/lib/users/asker'

const authorizations = new RateLimit('realtime:auth', 200, 10)

/** Signs for a connection what its owner may hear now, and nothing else. */
export async function authorize(
  asker: Asker,
  { socket_id: socketId, channel_name: name, channel_names: names }: InputOf<typeof authorizeChannels>,
): Promise<OutputOf<typeof authorizeChannels>> {
  await authorizations.take(String(asker.id))
  const heard = await heardBy(asker, names ?? [name ?? ''])
  const sign = (channel: string) => (heard.has(channel) ? transport.signChannel(socketId, channel) : null)
  if (names) return { channels: Object.fromEntries(names.map((each) => [each, sign(each)])) }
  const signed = sign(name ?? '')
  if (!signed) throw new Refusal('forbidden')
  return signed
}

/** Of these names those that are channels of the asker as things stand now. One statement for any number. */
async function heardBy(asker: Asker, names: string[]): Promise<Set<string>> {
  const channels = names.map(parseChannel).filter((channel): channel is Channel => channel !== null)
  if (channels.length === 0) return new Set()
  const chatIds = channels.flatMap((channel) => (channel.kind === 'chat' ? [channel.id] : []))
  const rows = await db.$queryRaw<Array<{ own_epoch: number; id: number | null; channel_epoch: number }>>`
    select u.channel_epoch as own_epoch, c.id, c.channel_epoch
    from users u
    left join (
      chat_participants p join chats c on c.id = p.chat_id and c.id = any(${chatIds}) and c.deleted_at is null
    ) on p.user_id = u.id
    where u.id = ${asker.id}`
  return new Set(
    rows.flatMap((row) => [
      PRESENCE_CHANNEL,
      userChannel(asker.id, row.own_epoch),
      ...(row.id === null ? [] : [chatChannel(row.id, row.channel_epoch)]),
    ]),
  )
}
