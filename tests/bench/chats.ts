import { listChats } from '@/lib/chats/contract'
import * as chats from '@/lib/chats/server/chats'
import { oneChat, pageOfChats } from '@/lib/chats/server/list-query'
import { readChat, rowsStatement, tagStatement } from '@/lib/chats/server/read-list'
import { db } from '@/lib/db/client'
import type { Asker } from '@/lib/users/asker'
import { hall, person } from '../api/log-people'
import { explain } from './explain'
import { fillChat, fillList, here } from './fill'
import { line, medians, type Work } from './measure'

const FEW = 10
const MANY = 1_000
const SMALL = 1_000
const LARGE = 1_000_000
const ROUNDS = 100
const BEHIND = 200

/** What does the list cost with a thousand chats, and what is unread with a million messages? */
export async function bench(): Promise<void> {
  const crowd = await makeCrowd(MANY)
  const [ana, beto, carla] = [await person('ana'), await person('beto'), await person('carla')]
  const others = crowd.map(({ id }) => id)
  await fillList(here, ana.id, FEW - 1, others)
  await fillList(here, beto.id, MANY - 1, others)
  const [small, large] = [await hall(carla, crowd[0]!), await hall(carla, crowd[0]!)]
  await fillChat(here, small, SMALL, [others[0]!])
  await fillChat(here, large, LARGE, [others[0]!])
  const admin = { ...(await person('jefa')), role: 'admin' as const }
  await db.$executeRaw`vacuum analyze`

  console.log(`\n${'median'.padEnd(34)}${'10 chats'.padStart(10)}${'1,000'.padStart(10)}   ratio`)
  await compare('the list', [() => list(ana).read(), () => list(beto).read()])
  await compare('nothing new (the tag alone)', [() => list(ana).tag(), () => list(beto).tag()])
  await compare('an admin’s list (10, 1,000 of it)', [
    () => list(admin, FEW).read(),
    () => list(admin, MANY).read(),
  ])

  console.log(`\n${'median'.padEnd(34)}${'1,000'.padStart(10)}${'1,000,000'.padStart(10)}   ratio`)
  await mark(carla, BEHIND)
  await compare('unread, 200 behind', [() => readChat(carla, small), () => readChat(carla, large)])
  await mark(carla, LARGE)
  await compare('unread, never read', [() => readChat(carla, small), () => readChat(carla, large)])

  await explain('the list of 1,000 chats', rowsStatement(beto, pageOfChats(beto, MANY)))
  await explain('its tag', tagStatement(beto, pageOfChats(beto, MANY)))
  await mark(carla, BEHIND)
  await explain('unread, 200 behind in 1,000,000', rowsStatement(carla, oneChat(carla, large)))
  await db.$disconnect()
}

const list = (asker: Asker, limit = MANY) => chats.list(asker, { ...listChats.input.parse({}), limit })

async function compare(what: string, works: [Work, Work]): Promise<void> {
  const [few, many] = await medians(works, ROUNDS)
  console.log(line(what, [few!, many!]))
}

async function makeCrowd(count: number): Promise<Asker[]> {
  const rows = await db.$queryRaw<Array<{ id: number; username: string }>>`
    insert into users (username, username_key, username_skeleton, username_drawn)
    select 'm' || n, 'm' || n, 'm' || n, 'm' || n from generate_series(1, ${count}::int) n returning id, username`
  return rows.map((row) => ({ ...row, role: 'user', sessionId: null, deviceId: null }))
}

const mark = (asker: Asker, behind: number) => db.$executeRaw`
  update chat_participants p set last_read_seq = greatest(0, c.last_seq - ${behind}::int) from chats c
  where c.id = p.chat_id and p.user_id = ${asker.id}`
