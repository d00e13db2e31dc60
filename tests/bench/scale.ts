import { listChats, readChat } from '@/lib/chats/contract'
import { createHall, joinHall } from '@/lib/chats/halls/contract'
import { Prisma } from '@/lib/db/client'
import { listMessages } from '@/lib/messages/contract'
import { listOnline, listUsers } from '@/lib/presence/contract'
import { buildIfNeeded } from '../../embedded/build'
import { startApp } from '../support/app'
import { freshDatabase, query } from '../support/database'
import { signIn } from '../support/sign-in'
import { askWell } from './client'
import { fillChat, fillHalls, fillList, fillPeople, into } from './fill'
import { medians, type Work } from './measure'
import { type Figure, report } from './report'

const LARGE = { messages: 1_000_000, chats: 10_000, users: 10_000, present: 2_000, own: 1_000 }
const HUNDREDTH = { messages: 10_000, chats: 100, users: 100, present: 20, own: 10 }
const ROUNDS = 100
const BEHIND = 200

type Size = typeof LARGE

/** The same questions to an application that holds much and to one that holds a hundredth, over HTTP. */
export async function bench(): Promise<void> {
  await buildIfNeeded({ say: console.log, signal: new AbortController().signal })
  const stops: (() => Promise<void>)[] = []
  try {
    const [small, large] = [await worksOf(HUNDREDTH, stops), await worksOf(LARGE, stops)]
    const figures: Figure[] = []
    for (const [what, work] of large) {
      // By turns: what slows the machine slows both.
      const [few, many] = await medians([small.get(what)!, work], ROUNDS)
      figures.push({ what, unit: 'ms', value: many!, baseline: { name: 'a hundredth', value: few! } })
    }
    report(
      `${LARGE.messages} messages, ${LARGE.chats} chats, ${LARGE.users} people, ${LARGE.own} of one’s own`,
      figures,
    )
  } finally {
    await Promise.all(stops.map((stop) => stop()))
  }
}

async function worksOf(size: Size, stops: (() => Promise<void>)[]): Promise<Map<string, Work>> {
  const database = await freshDatabase()
  const run = into(database)
  await fillPeople(run, size.users, size.present)
  const rows = await query<{ id: number }>(database, 'select id from users order by id')
  const others = rows.map(({ id }) => id)
  const app = await startApp({ env: { DATABASE_URL: database } })
  stops.push(app.stop)
  const [reader, stranger] = [await signIn(app.url, 'lectora'), await signIn(app.url, 'ajena')]
  const { id } = await reader.call(createHall, { name: 'la sala grande' })
  await stranger.call(joinHall, { hall_id: id })
  await fillChat(run, id, size.messages, others.slice(0, 50))
  // General and that hall are two more.
  await fillList(run, reader.user.id, size.own - 2, others)
  await fillHalls(run, size.chats - size.own, others.slice(0, 20))
  await run(Prisma.sql`
    update chat_participants set last_read_seq = ${size.messages - BEHIND}::int
    where chat_id = ${id} and user_id = ${reader.user.id}`)
  await run(Prisma.sql`vacuum analyze`)

  const get = (path: string) => () => askWell(app.url + path, { token: reader.token })
  const page = (cursor: string) => get(`${listMessages.path}?chat_id=${id}&limit=50${cursor}`)
  // Nothing further is read: what comes back is the chat, with how much of it is unread.
  const unread = (token: string) => () =>
    askWell(app.url + readChat.path.replace(':id', String(id)), { token, body: { seq: 0 } })
  return new Map<string, Work>([
    ['the newest page', page('')],
    ['a page in the middle', page(`&before_seq=${size.messages / 2}`)],
    ['10 changes', page(`&since_rev=${size.messages - 10}`)],
    ['no changes', page(`&since_rev=${size.messages}`)],
    ['the first 10 of the list', get(`${listChats.path}?limit=10`)],
    [`the whole list: ${LARGE.own} chats, and ${HUNDREDTH.own}`, get(listChats.path)],
    [`unread, ${BEHIND} behind`, unread(reader.token)],
    ['unread, never read', unread(stranger.token)],
    ['who is here, the first page', get(`${listOnline.path}?page=1&per_page=20`)],
    ['a name with “12” in it', get(`${listUsers.path}?page=1&per_page=20&q=12`)],
    ['a name nobody has', get(`${listUsers.path}?page=1&per_page=20&q=zzz`)],
  ])
}
