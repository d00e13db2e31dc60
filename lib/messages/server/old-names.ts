import 'server-only'
import { openDm } from '@/lib/chats/server/open-dm'
import { findDm, findUserByName, generalChatId } from '@/lib/chats/server/participation'
import { db } from '@/lib/db/client'
import type { InputOf, OutputOf } from '@/lib/http/endpoint'
import { Refusal } from '@/lib/http/errors'
import type { listMessages } from '@/lib/messages/contract'
import type { hallMessagesByOldName, sendByOldName } from '@/lib/messages/contract-old-names'
import type { Asker } from '@/lib/users/asker'
import { messageColumns, type MessageRow, toOldMessage, type WrittenMessage } from './message-row'
import { send } from './send'

/** Older clients name no chat: they mean General, or the DM with somebody. Null: there is none yet. */
export async function chatIdFor(
  asker: Asker,
  { chat_id: chatId, usuario }: Pick<InputOf<typeof listMessages>, 'chat_id' | 'usuario'>,
): Promise<number | null> {
  if (chatId !== undefined) return chatId
  if (usuario === undefined) return generalChatId()
  return findDm(asker.id, await somebodyElse(asker, usuario))
}

export async function sendByName(
  asker: Asker,
  input: InputOf<typeof sendByOldName>,
): Promise<WrittenMessage> {
  const { mensaje: contenido, destinatario } = input
  const chatId =
    destinatario === undefined
      ? await generalChatId()
      : await openDm(asker, await somebodyElse(asker, destinatario))
  return send(asker, { chat_id: chatId, contenido })
}

async function somebodyElse(asker: Asker, typed: string): Promise<number> {
  const found = await findUserByName(typed)
  if (!found) throw new Refusal('not_found')
  if (found.id === asker.id) throw new Refusal('invalid_value', { message: 'There is no chat with oneself.' })
  return found.id
}

const SHOWN = 50

export async function hallMessages(
  asker: Asker,
  { hall_id: hallId }: InputOf<typeof hallMessagesByOldName>,
): Promise<OutputOf<typeof hallMessagesByOldName>> {
  const found = await db.$queryRaw<Array<MessageRow | { id: null }>>`
    select page.*
    from chat_participants p
    join chats c on c.id = p.chat_id
    left join lateral (
      select ${messageColumns(asker.id)} from (
        select * from messages m where m.chat_id = c.id and m.deleted_at is null order by m.seq desc limit ${SHOWN}
      ) m join users u on u.id = m.sender_id
    ) page on true
    where p.chat_id = ${hallId} and p.user_id = ${asker.id} and c.type = 'hall' and c.deleted_at is null`
  if (found.length === 0) throw new Refusal('not_found')
  return found
    .filter((row): row is MessageRow => row.id !== null)
    .toSorted((one, other) => one.seq - other.seq)
    .map(toOldMessage)
    .map(({ id, chat_id, sender_id, username, contenido, timestamp }) => {
      return { id, hall_id: chat_id, sender_id, username, content: contenido, created_at: timestamp }
    })
}
