import pg from 'pg'
import { db } from '@/lib/db/client'
import { Refusal } from '@/lib/http/errors'
import type { Message } from '@/lib/messages/contract'
import { readMessages } from '@/lib/messages/server/list-messages'
import { send } from '@/lib/messages/server/send'
import type { Asker } from '@/lib/users/asker'
import { nameOf } from '@/lib/users/name'
import { createUser } from '@/lib/users/server/create-user'
import { uniqueName } from '../support/names'

export async function person(who: string): Promise<Asker> {
  const made = await createUser(nameOf(uniqueName(who)), null)
  if (typeof made === 'string') throw new Error(`${who} could not be made: ${made}`)
  return { ...made, sessionId: null, deviceId: null }
}

export const people = (count: number, who: string): Promise<Asker[]> =>
  Promise.all(times(count, () => person(who)))

/** The first is its owner. */
export async function hall(...members: { id: number }[]): Promise<number> {
  const participants = members.map(
    ({ id }, place) => ({ userId: id, role: place === 0 ? 'owner' : 'member' }) as const,
  )
  const made = await db.chat.create({
    data: { type: 'hall', name: uniqueName('sala'), private: true, participants: { create: participants } },
  })
  return made.id
}

/** As `lib/chats/halls` does it: the chat's row first, with a new epoch, then the place. */
export async function leave(chatId: number, { id }: { id: number }): Promise<void> {
  await db.$transaction([
    db.$executeRaw`update chats set channel_epoch = channel_epoch + 1 where id = ${chatId}`,
    db.$executeRaw`delete from chat_participants where chat_id = ${chatId} and user_id = ${id}`,
  ])
}

/** Pauses the transaction that runs it until another one waits for its locks. */
export const UNTIL_SOMEBODY_WAITS = `
  while not exists (select 1 from pg_locks where pg_backend_pid() = any(pg_blocking_pids(pid))) loop
    perform pg_sleep(0.005);
  end loop;`

/** Somebody is removed, as above, while what `work` sends waits for the chat's row. */
export async function leaveWhile<T>(chatId: number, { id }: { id: number }, work: () => Promise<T>) {
  const remover = new pg.Client({ connectionString: process.env['DATABASE_URL'] })
  await remover.connect()
  try {
    await remover.query("begin; set local statement_timeout = '30s'")
    await remover.query('update chats set channel_epoch = channel_epoch + 1 where id = $1', [chatId])
    await remover.query('delete from chat_participants where chat_id = $1 and user_id = $2', [chatId, id])
    const [answer] = await Promise.all([
      work(),
      remover.query(`do $$ begin ${UNTIL_SOMEBODY_WAITS} end $$`).then(() => remover.query('commit')),
    ])
    return answer
  } finally {
    await remover.end()
  }
}

export async function say(
  asker: Asker,
  chatId: number,
  contenido: string,
  clientId?: string,
): Promise<Message> {
  const { message } = await send(asker, { chat_id: chatId, contenido, client_id: clientId })
  return message
}

type Cursor = { before_seq?: number; after_seq?: number; since_rev?: number }

export async function page(asker: Asker, chatId: number, cursor: Cursor = {}, limit = 50) {
  const { read } = await readMessages(asker, { chat_id: chatId, limit, ...cursor })
  return (await read()).output
}

export const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no refusal',
    (thrown: unknown) => (thrown instanceof Refusal ? thrown.code : String(thrown)),
  )

export const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i))

/** What the table holds of a chat, in seq order, beside the chat's own counters. */
export async function stored(chatId: number) {
  const chat = await db.chat.findUniqueOrThrow({ where: { id: chatId } })
  const rows = await db.message.findMany({ where: { chatId }, orderBy: { seq: 'asc' } })
  return { chat, rows }
}
