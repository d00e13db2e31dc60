import 'server-only'
import { Prisma } from '@/lib/db/client'
import { chatChannel, userChannel } from '@/lib/sync/channels'

/** Of a DM both sides, as `dm_sides`: whoever they are, with the generation of their own channel. */
export const dmSides = (chat: { type: Prisma.Sql; id: Prisma.Sql }) => Prisma.sql`
  case when ${chat.type} = 'dm' then (
    select json_agg(json_build_array(side.user_id, other.channel_epoch))
    from chat_participants side join users other on other.id = side.user_id where side.chat_id = ${chat.id}
  ) end as dm_sides`

export interface DmSides {
  dm_sides: Array<[id: number, epoch: number]> | null
}

/** Each on their own channel; null of what is no DM. */
export const dmChannels = ({ dm_sides: sides }: DmSides): string[] | null =>
  sides && sides.map(([id, epoch]) => userChannel(id, epoch))

export interface RecipientColumns extends DmSides {
  channel_epoch: number
}

/** Who hears of messages: in General and halls whoever listens to the chat, of a DM its two sides. */
export const recipientChannels = (chatId: number, row: RecipientColumns): string[] =>
  dmChannels(row) ?? [chatChannel(chatId, row.channel_epoch)]
