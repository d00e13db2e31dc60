import { listChats } from '@/lib/chats/contract'
import { listMessages, sendMessage } from '@/lib/messages/contract'
import { heartbeat } from '@/lib/presence/contract'
import { HEARTBEAT_VISIBLE } from '@/lib/presence/timing'
import type { App } from '../support/app'
import type { Person } from '../support/sign-in'
import { type BareNext, startBareNext } from './bare-next'
import { askWell } from './client'
import { hallOf, peopleOf } from './halls'
import { byTurns, figuresOf, type Lane, type Taken } from './lanes'
import { report } from './report'
import { type Measured, withServers } from './servers'
import { asPage, unchanged } from './visitors'

const LOAD = { atOnce: 4, seconds: 2, rounds: 5 }
/** General is one more. */
const HALLS = 19
const MESSAGES = 120
const POLL_MS = 3_000

/** What is asked most often, beside the least that a server can answer. */
export const bench = (): Promise<void> =>
  withServers(async (servers) => {
    const next = await startBareNext()
    try {
      await measure(servers, next)
    } finally {
      await next.stop()
    }
  })

async function measure({ app, bare, postgres }: Measured, next: BareNext): Promise<void> {
  const ours = await lanesOf(app)
  const taken = await byTurns(
    [
      { what: 'bare Node', pids: [bare.pid], ask: () => askWell(bare.url) },
      { what: 'bare Next', pids: [next.pid], ask: () => askWell(`${next.url}/api`) },
      ...ours.map((lane) => ({ ...lane, pids: [app.pid, postgres] })),
    ],
    LOAD,
  )
  const [node, route, ...rest] = taken as [Taken, Taken, ...Taken[]]
  report('processor time of one answer', figuresOf(rest, 'cost', route))
  report('the same', figuresOf([route, ...rest], 'cost', node))
  report(`time to an answer, ${LOAD.atOnce} at once`, figuresOf(rest, 'latency', route))

  // A page that polls asks for the list, and for messages when the list tells of some.
  const [, list, , , beat] = rest.map(({ cost }) => cost) as [number, number, number, number, number]
  const beats = POLL_MS / (HEARTBEAT_VISIBLE * 1000)
  report('people whose pages only poll', [
    {
      what: 'one core carries',
      unit: 'people',
      value: POLL_MS / (list + beats * beat),
      baseline: { name: 'of bare Next', value: POLL_MS / ((1 + beats) * route.cost) },
    },
  ])
}

async function lanesOf(app: App): Promise<Omit<Lane, 'pids'>[]> {
  const people = await peopleOf(app, LOAD.atOnce)
  const hall = await fill(people)
  const pages = people.map((person) => asPage(app, person))
  const newest = `${listMessages.path}?chat_id=${hall}&limit=50`
  const changes = `${listMessages.path}?chat_id=${hall}&since_rev=${MESSAGES}&limit=100`
  const idle = (path: string) => Promise.all(pages.map((page) => unchanged(page, path)))
  const [noMessages, noChats] = [await idle(changes), await idle(listChats.path)]
  const script = await scriptOf(app)
  let beat = 0
  return [
    { what: 'a poll of messages, 304', ask: (n) => noMessages[n]!() },
    { what: `a poll of ${HALLS + 1} chats, 304`, ask: (n) => noChats[n]!() },
    { what: 'the newest 50 messages', ask: (n) => pages[n]!(newest) },
    { what: `the list of ${HALLS + 1} chats`, ask: (n) => pages[n]!(listChats.path) },
    {
      what: 'a heartbeat',
      ask: (n) => {
        beat += 1
        // A beat that comes half a minute after the last is written: so is one that has news.
        const visible = Math.floor(beat / LOAD.atOnce) % 2 === 0
        const body = { client_id: `page-${String(people[n]!.user.id)}`, beat, status: 'online', visible }
        return pages[n]!(heartbeat.path, { body: { ...body, live: false, leaving: false } })
      },
    },
    { what: `a script of ${script.kilobytes} kB`, ask: (n) => pages[n]!(script.path) },
  ]
}

/** All are in all halls; the last has the messages. */
async function fill(people: Person[]): Promise<number> {
  const halls = []
  for (let n = 0; n < HALLS; n += 1) halls.push(await hallOf(people))
  const say = (n: number, chat_id: number) =>
    people[n % people.length]!.call(sendMessage, { chat_id, contenido: 'un mensaje de tamaño corriente' })
  for (const { id } of halls.slice(0, -1)) await say(0, id)
  const { id } = halls.at(-1)!
  for (let n = 0; n < MESSAGES; n += 1) await say(n, id)
  return id
}

async function scriptOf({ url }: App): Promise<{ path: string; kilobytes: number }> {
  const page = (await askWell(`${url}/entrar`)).text
  const path = /\/_next\/static\/[^"]+\.js/.exec(page)![0]
  return { path, kilobytes: Math.round((await askWell(url + path)).text.length / 1024) }
}
