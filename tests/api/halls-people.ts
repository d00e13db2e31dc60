import { randomUUID } from 'node:crypto'
import { createHall } from '@/lib/chats/halls/contract'
import type { Hall } from '@/lib/chats/halls/contract'
import { sendMessage, type Message } from '@/lib/messages/contract'
import { type Answer, ask } from '../support/ask'
import { query } from '../support/database'
import { given } from '../support/given'
import { uniqueName } from '../support/names'
import { type Person, signIn } from '../support/sign-in'

const url = () => given('app')

export const enter = (who: string): Promise<Person> => signIn(url(), uniqueName(who))

/** Somebody with the role of an admin, who is not the first: that one is everybody's. */
export async function enterAsAdmin(): Promise<Person> {
  const { user, code } = await enter('jefa')
  await sql(`update users set role = 'admin' where id = $1`, [user.id])
  // The role is remembered with a session: a new one knows it at once.
  return signIn(url(), user.username, code)
}

export const as = (person: Person, method: string, path: string, body?: unknown): Promise<Answer> =>
  ask(url() + path, { method, body, headers: { authorization: `Bearer ${person.token}` } })

export const newHall = (
  owner: Person,
  input: { private?: boolean; description?: string } = {},
): Promise<Hall> => owner.call(createHall, { name: uniqueName('sala'), ...input })

export const say = (person: Person, chatId: number, contenido: string): Promise<Message> =>
  person.call(sendMessage, { chat_id: chatId, contenido, client_id: randomUUID() })

export function sql<Row extends Record<string, unknown>>(
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return query<Row>(process.env['DATABASE_URL'] ?? '', text, values)
}

export async function epochOf(chatId: number): Promise<number> {
  const [chat] = await sql<{ channel_epoch: number }>('select channel_epoch from chats where id = $1', [
    chatId,
  ])
  return chat!.channel_epoch
}

export interface Place extends Record<string, unknown> {
  user_id: number
  role: string
  last_read_seq: number
}

export const placesIn = (chatId: number): Promise<Place[]> =>
  sql<Place>(
    'select user_id, role, last_read_seq from chat_participants where chat_id = $1 order by created_at',
    [chatId],
  )

export const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index))

/** No row has it. */
export const NOWHERE = 2_147_000_000
