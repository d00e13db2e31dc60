import 'server-only'
import { chatChanged, chatRead } from '@/lib/chats/contract'
import { chatChannel, userChannel } from '@/lib/sync/channels'
import type { Change, Transaction } from '@/lib/sync/server/commit'
import { publish, toPushEvent } from '@/lib/sync/server/publish'
import type { Asker } from '@/lib/users/asker'
import { epochsOf } from '@/lib/users/server/user-channels'
import { type DmSides, dmChannels } from './recipients'

type Database = Pick<Transaction, '$queryRaw'>

/** Something about a chat itself changed: its name, who is in it, its channel. */
export interface ChatChange {
  chatId: number
  /** The epoch its channel had: who listened there is told. Null: nobody there has to know. */
  epoch: number | null
  /** Who is told on their own channel. */
  userIds: number[]
}

/** For the commit that made the change: who hears of it reads the chat again. */
export async function chatChange(tx: Database, change: ChatChange): Promise<Change> {
  return chatChangeOn(change.chatId, await channelsFor(change, tx))
}

/** The same where the channels are known. */
export const chatChangeOn = (chatId: number, channels: string[]): Change => ({
  ...{ chatId, rev: null },
  event: toPushEvent(chatChanged, channels, { chat_id: chatId }),
})

/** Of what is one person's own, such as a muted chat: nobody else's order is concerned. */
export async function publishChatChanged(change: ChatChange): Promise<void> {
  await publish(chatChanged, await channelsFor(change), { chat_id: change.chatId })
}

async function channelsFor({ chatId, epoch, userIds }: ChatChange, database?: Database): Promise<string[]> {
  const own = [...(await epochsOf(userIds, database))].map(([id, ownEpoch]) => userChannel(id, ownEpoch))
  return epoch === null ? own : [chatChannel(chatId, epoch), ...own]
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
