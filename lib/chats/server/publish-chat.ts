import 'server-only'
import { chatChanged, chatRead } from '@/lib/chats/contract'
import { chatChannel, userChannel } from '@/lib/sync/channels'
import { publish } from '@/lib/sync/server/publish'
import type { Asker } from '@/lib/users/asker'
import { epochsOf } from '@/lib/users/server/user-channels'
import { type DmSides, dmChannels } from './recipients'

/** Something about a chat is another now. */
export interface ChatChange {
  chatId: number
  /** The generation of its channel as it was: who listened there is told. Null: nobody there has to know. */
  epoch: number | null
  /** Who is told on their own channel. */
  userIds: number[]
}

/** Told once it is committed: who hears of it looks again. */
export async function publishChatChanged({ chatId, epoch, userIds }: ChatChange): Promise<void> {
  const own = [...(await epochsOf(userIds))].map(([id, ownEpoch]) => userChannel(id, ownEpoch))
  const channels = epoch === null ? own : [chatChannel(chatId, epoch), ...own]
  await publish(chatChanged, channels, { chat_id: chatId })
}

/** How far the asker has read now. */
export interface ReadMark extends DmSides {
  last_read_seq: number
  own_epoch: number
}

/** One's other pages count anew; in a DM the other side sees it, too. */
export async function publishRead(asker: Asker, chatId: number, read: ReadMark): Promise<void> {
  const channels = dmChannels(read) ?? [userChannel(asker.id, read.own_epoch)]
  const { last_read_seq } = read
  await publish(chatRead, channels, { chat_id: chatId, user_id: asker.id, last_read_seq })
}
