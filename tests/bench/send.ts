import { sendMessage } from '@/lib/messages/contract'
import { askWell } from './client'
import { processorTimeOf } from './cost'
import { type Crowd, crowdOf, plainSocket } from './crowd'
import { hallOf, listenAs, peopleOf } from './halls'
import { type Figure, median, report } from './report'
import { type Measured, withServers } from './servers'

const SENDERS = 16
const LISTENERS = 50
const SECONDS = 4
const ROUNDS = 4

interface Lane {
  what: string
  pids: number[]
  crowd: Crowd
  send(sender: number, text: string): Promise<unknown>
  rates: number[]
  costs: number[]
}

/** How many messages a second are stored and acknowledged, while others listen, and what each costs. */
export const bench = (): Promise<void> => withServers(measure)

async function measure(servers: Measured): Promise<void> {
  const lanes = [await bareLane(servers), await ourLane(servers, 1), await ourLane(servers, SENDERS)]
  // By turns: what slows the machine slows all of them. The first round warms up.
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const lane of lanes) await run(lane, round)
  }
  const [bare, ...ours] = lanes as [Lane, ...Lane[]]
  const figures = ours.flatMap(({ what, rates, costs }): Figure[] => [
    {
      what,
      unit: 'a second',
      value: median(rates),
      baseline: { name: bare.what, value: median(bare.rates) },
    },
    {
      what: 'processor time of a message',
      unit: 'ms',
      value: median(costs),
      baseline: { name: bare.what, value: median(bare.costs) },
    },
  ])
  const share = median(ours[1]!.rates) / median(ours[0]!.rates)
  report(`${SENDERS} senders, ${LISTENERS} listeners`, [
    ...figures,
    { what: `${SENDERS} chats by one chat`, unit: '×', value: share },
  ])
}

async function run(lane: Lane, round: number): Promise<void> {
  const before = processorTimeOf(...lane.pids)
  const began = performance.now()
  const until = began + SECONDS * 1000
  let sent = 0
  await Promise.all(
    Array.from({ length: SENDERS }, async (_, sender) => {
      while (performance.now() < until) {
        sent += 1
        await lane.send(sender, `un mensaje de tamaño corriente, el ${String(sent)}`)
      }
    }),
  )
  const took = performance.now() - began
  if (round === 0) return
  lane.rates.push((sent * 1000) / took)
  lane.costs.push((processorTimeOf(...lane.pids) - before) / sent)
}

async function bareLane({ bare, postgres }: Measured): Promise<Lane> {
  const sockets = await Promise.all(
    Array.from({ length: LISTENERS }, () => plainSocket(bare.url.replace('http', 'ws'))),
  )
  return {
    what: 'bare ws and pg',
    pids: [bare.pid, postgres],
    crowd: crowdOf(sockets),
    send: (_, text) => askWell(bare.url, { body: { text } }),
    ...{ rates: [], costs: [] },
  }
}

async function ourLane({ app, postgres }: Measured, chats: number): Promise<Lane> {
  const people = await peopleOf(app, SENDERS)
  const groups = chats === 1 ? [people] : people.map((person) => [person])
  const halls = await Promise.all(groups.map((group) => hallOf(group)))
  const sockets = await Promise.all(
    halls.map(({ channel }, n) => listenAs(app, groups[n]!, channel, Math.ceil(LISTENERS / chats))),
  )
  return {
    what: chats === 1 ? 'all in one chat' : `in ${String(chats)} chats`,
    pids: [app.pid, postgres],
    crowd: crowdOf(sockets.flat()),
    send: (sender, contenido) =>
      askWell(app.url + sendMessage.path, {
        token: people[sender]!.token,
        body: { chat_id: halls[sender % chats]!.id, contenido },
      }),
    ...{ rates: [], costs: [] },
  }
}
