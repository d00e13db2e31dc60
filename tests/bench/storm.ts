import { setTimeout as pause } from 'node:timers/promises'
import type WebSocket from 'ws'
import { login } from '@/lib/accounts/contract'
import { joinHall } from '@/lib/chats/halls/contract'
import { uniqueName } from '../support/names'
import { askWell } from './client'
import { processorTimeOf } from './cost'
import { type Hall, hallOf, peopleOf } from './halls'
import { join, joinBare, placeOf } from './join'
import { median, report } from './report'
import { type Measured, withServers } from './servers'

interface Storm {
  what: string
  count: number
  rounds: number
  baseline: string
}

const CUT: Storm = {
  what: '200 sockets of one hall are cut and come back',
  ...{ count: 200, rounds: 8, baseline: 'bare ws' },
}
const CUT_PEOPLE = 20
const NEW: Storm = {
  what: '1,000 new people sign in, join one hall and listen',
  ...{ count: 1_000, rounds: 3, baseline: 'bare ws and pg' },
}
/** Until the servers have noticed who has gone. */
const GONE_MS = 1_000

interface Lane {
  pids: number[]
  /** Begins a round: answers how one comes in. */
  begin(): Promise<(n: number) => Promise<WebSocket>>
  times: number[]
  costs: number[]
}

/** All at once: how long until everybody listens again, or for the first time. */
export const bench = (): Promise<void> =>
  withServers(async (servers) => {
    await measure(CUT, await cutOff(servers), bareSockets(servers))
    await measure(NEW, await newcomers(servers), bareNewcomers(servers))
  })

async function measure(storm: Storm, ours: Lane, bare: Lane): Promise<void> {
  // By turns: what slows the machine slows both. The first round warms up.
  for (let round = 0; round <= storm.rounds; round += 1) {
    for (const each of [bare, ours]) await run(each, storm.count, round)
  }
  const beside = (by: 'times' | 'costs') => ({ name: storm.baseline, value: median(bare[by]) })
  report(storm.what, [
    { what: 'until all listen', unit: 'ms', value: median(ours.times), baseline: beside('times') },
    { what: 'processor time of one', unit: 'ms', value: median(ours.costs), baseline: beside('costs') },
  ])
}

async function run({ pids, begin, times, costs }: Lane, count: number, round: number): Promise<void> {
  const come = await begin()
  const before = processorTimeOf(...pids)
  const began = performance.now()
  const sockets = await Promise.all(Array.from({ length: count }, (_, n) => come(n)))
  const took = performance.now() - began
  const cost = (processorTimeOf(...pids) - before) / count
  for (const socket of sockets) socket.terminate()
  await pause(GONE_MS)
  if (round === 0) return
  times.push(took)
  costs.push(cost)
}

/** What a page does whose connection is lost: it knows who it is, and where. */
async function cutOff({ app, postgres }: Measured): Promise<Lane> {
  const people = await peopleOf(app, CUT_PEOPLE)
  const { channel } = await hallOf(people)
  const places = await Promise.all(people.map(({ token }) => placeOf(app, token, channel)))
  return lane([app.pid, postgres], async () => (n) => join(places[n % CUT_PEOPLE]!))
}

const lane = (pids: number[], begin: Lane['begin']): Lane => ({ pids, begin, times: [], costs: [] })

const bareSockets = ({ bare }: Measured): Lane => lane([bare.pid], async () => () => joinBare(bare.url))

async function newcomers({ app, postgres }: Measured): Promise<Lane> {
  return lane([app.pid, postgres], async () => {
    const hall = await hallOf(await peopleOf(app, 1))
    const name = uniqueName('nueva')
    return (n) => enter(hall, `${name}-${n}`)
  })

  async function enter({ id, channel }: Hall, username: string): Promise<WebSocket> {
    const { text } = await askWell(app.url + login.path, { body: { username } })
    const { token } = JSON.parse(text) as { token: string }
    await askWell(app.url + joinHall.path, { token, body: { hall_id: id } })
    return join(await placeOf(app, token, channel))
  }
}

/** Two requests that write a row, two that read nothing, and a socket. */
function bareNewcomers({ bare, postgres }: Measured): Lane {
  return lane([bare.pid, postgres], async () => async (n) => {
    for (const text of ['entra', 'se une']) await askWell(bare.url, { body: { text: `${n} ${text}` } })
    for (let asked = 0; asked < 2; asked += 1) await askWell(bare.url)
    return joinBare(bare.url)
  })
}
