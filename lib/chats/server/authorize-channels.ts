import 'server-only'
import { batchByKey } from '@/lib/db/batch'
import { Prisma } from '@/lib/db/client'
import { rowsOf } from '@/lib/db/rows-of'
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

/** Of these names those that are channels of the asker as things stand now. */
async function heardBy(asker: Asker, names: string[]): Promise<Set<string>> {
  const channels = names.map(parseChannel).filter((channel): channel is Channel => channel !== null)
  if (channels.length === 0) return new Set()
  const chatIds = channels.flatMap((channel) => (channel.kind === 'chat' ? [channel.id] : []))
  return channelsOf('user', { userId: asker.id, chatIds })
}

interface Asked {
  userId: number
  chatIds: number[]
}
interface HeardRow {
  user_id: number
  own_epoch: number
  id: number | null
  channel_epoch: number
}

/** One statement for any number of chats, and of users who ask while others are answered. */
const channelsOf = batchByKey(async (_: 'user', asked: Asked[]) => {
  const chats = asked.flatMap(({ userId, chatIds }) => chatIds.map((id) => ({ userId, id })))
  const rows = await rowsOf<HeardRow>(Prisma.sql`
    with heard as (
      select p.user_id, c.id, c.channel_epoch
      from unnest(${chats.map(({ userId }) => userId)}::int[], ${chats.map(({ id }) => id)}::int[])
        as asked (user_id, chat_id)
      join chat_participants p on p.chat_id = asked.chat_id and p.user_id = asked.user_id
      join chats c on c.id = p.chat_id and c.deleted_at is null
    )
    select u.id as user_id, u.channel_epoch as own_epoch, heard.id, heard.channel_epoch
    from users u left join heard on heard.user_id = u.id
    where u.id = any(${asked.map(({ userId }) => userId)}::int[])`)
  const channels = new Map<number, Set<string>>()
  for (const row of rows) {
    const own =
      channels.get(row.user_id) ?? new Set([PRESENCE_CHANNEL, userChannel(row.user_id, row.own_epoch)])
    channels.set(row.user_id, own)
    if (row.id !== null) own.add(chatChannel(row.id, row.channel_epoch))
  }
  return asked.map(({ userId }) => ({
    status: 'fulfilled' as const,
    value: channels.get(userId) ?? new Set<string>(),
  }))
})
