import { db } from '@/lib/db/client'
import { cursorOf, pageStatement, readMessages } from '@/lib/messages/server/list-messages'
import { send, sendStatement } from '@/lib/messages/server/send'
import type { Asker } from '@/lib/users/asker'
import { hall, people } from '../api/log-people'
import { explain } from './explain'
import { fillChat, fillHalls, here } from './fill'
import { line, medians, type Work } from './measure'

const SMALL = 1_000
const LARGE = 1_000_000
const MEMBERS = 50
const ROUNDS = 400
const PAGE = 50

/** Does a chat with a million messages answer as fast as one with a thousand? */
export async function bench(): Promise<void> {
  const members = await people(MEMBERS, 'm')
  const [small, large] = [await hall(...members), await hall(...members)]
  const ids = members.map(({ id }) => id)
  // No table is so small that Postgres reads it from end to end.
  await fillHalls(here, 2_000, ids)
  await fillChat(here, small, SMALL, ids)
  await fillChat(here, large, LARGE, ids)
  await db.$executeRaw`vacuum analyze`
  const asker = members[0]!

  console.log(`\n${'median'.padEnd(34)}${'1,000'.padStart(10)}${'1,000,000'.padStart(10)}   ratio`)
  const read = (cursor: (last: number) => Cursor) => [
    () => page(asker, small, cursor(SMALL)),
    () => page(asker, large, cursor(LARGE)),
  ]
  await compare(
    'newest page (50)',
    read(() => ({})),
  )
  await compare(
    'page in the middle (before_seq)',
    read((last) => ({ before_seq: last / 2 })),
  )
  await compare(
    'page in the middle (after_seq)',
    read((last) => ({ after_seq: last / 2 })),
  )
  await compare(
    '10 changes (since_rev)',
    read((last) => ({ since_rev: last - 10 })),
  )
  await compare(
    'nothing new (since_rev)',
    read((last) => ({ since_rev: last })),
  )
  await compare('nothing new (the tag alone)', [() => tag(asker, small), () => tag(asker, large)])
  await compare('send', [() => say(asker, small), () => say(asker, large)])

  for (const [what, cursor] of [
    ['newest page', {}],
    ['before_seq', { before_seq: LARGE / 2 }],
    ['since_rev', { since_rev: LARGE - 10 }],
    ['since_rev, from far behind', { since_rev: LARGE / 2 }],
  ] as const) {
    await explain(`${what}, of 1,000,000`, pageStatement(asker, large, cursorOf(cursor), PAGE))
  }
  const sending = {
    senderId: asker.id,
    chatId: large,
    contenido: 'hola',
    clientId: crypto.randomUUID(),
    hash: '',
  }
  await explain('send, to 1,000,000', sendStatement(large, [sending]))
  await db.$disconnect()
}

async function compare(what: string, works: Work[]): Promise<void> {
  const [small, large] = await medians(works, ROUNDS)
  console.log(line(what, [small!, large!]))
}

type Cursor = Parameters<typeof cursorOf>[0]

const page = async (asker: Asker, chatId: number, cursor: Cursor) =>
  (await readMessages(asker, { chat_id: chatId, limit: PAGE, ...cursor })).read()
const tag = async (asker: Asker, chatId: number) =>
  (await readMessages(asker, { chat_id: chatId, limit: PAGE })).tag()
const say = (asker: Asker, chatId: number) =>
  send(asker, { chat_id: chatId, contenido: 'un mensaje de tamaño corriente' })
