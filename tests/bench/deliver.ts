import { setTimeout as pause } from 'node:timers/promises'
import { sendMessage } from '@/lib/messages/contract'
import { askWell } from './client'
import { processorTimeOf } from './cost'
import { type Crowd, crowdOf, type Figures, plainSocket } from './crowd'
import { hallOf, listenAs, peopleOf } from './halls'
import { type Figure, median, report } from './report'
import { type Measured, withServers } from './servers'

const SENDERS = 10
const SECONDS = 4
const ROUNDS = 4
const CROWDS = [
  { listeners: 50, perSecond: 20 },
  { listeners: 200, perSecond: 50 },
]

interface Lane {
  name: string
  pids: number[]
  crowd: Crowd
  send(turn: number, text: string): Promise<unknown>
  figures: Figures[]
  costs: number[]
}

/** How long a message takes to everybody in a hall, and what each delivery costs. */
export const bench = (): Promise<void> =>
  withServers(async (servers) => {
    for (const { listeners, perSecond } of CROWDS) await measure(servers, listeners, perSecond)
  })

async function measure(servers: Measured, listeners: number, perSecond: number): Promise<void> {
  const bare = await bareLane(servers, listeners)
  const ours = await ourLane(servers, listeners)
  // By turns: what slows the machine slows both. The first round warms up.
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const lane of [bare, ours]) await run(lane, round, perSecond)
  }
  for (const { crowd } of [bare, ours]) crowd.leave()
  const compared = (what: string, of: (lane: Lane) => number[]): Figure => ({
    what,
    unit: 'ms',
    value: median(of(ours)),
    baseline: { name: bare.name, value: median(of(bare)) },
  })
  report(`${listeners} listeners, ${perSecond} messages a second`, [
    compared('p50', ({ figures }) => figures.map(({ p50 }) => p50)),
    compared('p99', ({ figures }) => figures.map(({ p99 }) => p99)),
    compared('processor time of a delivery', ({ costs }) => costs),
  ])
}

async function run({ name, pids, crowd, send, figures, costs }: Lane, round: number, perSecond: number) {
  crowd.reset()
  const before = processorTimeOf(...pids)
  const began = performance.now()
  const under: unknown[] = []
  for (let n = 0; n < SECONDS * perSecond; n += 1) {
    const id = `${name.length}x${round}x${n}`
    crowd.sent(id)
    under.push(send(n, `|${id}| un mensaje de tamaño corriente`), crowd.heard(id))
    await pause(Math.max(0, began + ((n + 1) * 1000) / perSecond - performance.now()))
  }
  await Promise.all(under)
  const taken = crowd.figures()
  if (taken.heard !== taken.expected)
    throw new Error(`${name}: ${taken.heard} of ${taken.expected} were heard`)
  if (round === 0) return
  figures.push(taken)
  costs.push((processorTimeOf(...pids) - before) / taken.heard)
}

async function bareLane({ bare, postgres }: Measured, listeners: number): Promise<Lane> {
  const sockets = await Promise.all(
    Array.from({ length: listeners }, () => plainSocket(bare.url.replace('http', 'ws'))),
  )
  return {
    name: 'bare ws and pg',
    pids: [bare.pid, postgres],
    crowd: crowdOf(sockets),
    send: (_, text) => askWell(bare.url, { body: { text } }),
    ...{ figures: [], costs: [] },
  }
}

async function ourLane({ app, postgres }: Measured, listeners: number): Promise<Lane> {
  const people = await peopleOf(app, SENDERS)
  const hall = await hallOf(people)
  return {
    name: 'ours',
    pids: [app.pid, postgres],
    crowd: crowdOf(await listenAs(app, people, hall.channel, listeners)),
    send: (turn, contenido) =>
      askWell(app.url + sendMessage.path, {
        token: people[turn % SENDERS]!.token,
        body: { chat_id: hall.id, contenido },
      }),
    ...{ figures: [], costs: [] },
  }
}
