import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type WebSocket from 'ws'
import { type BareNext, startBareNext } from './bare-next'
import { askWell } from './client'
import { familyOf } from './cost'
import { hallOf, peopleOf } from './halls'
import { join, joinBare, placeOf } from './join'
import { type Figure, median, report } from './report'
import { type Measured, withServers } from './servers'

const ROUNDS = 3
const SOCKETS = 2_000
const PEOPLE = 20
const AT_ONCE = 16
const REST_MS = 10_000
const SETTLE_MS = 5_000

const WEB = /front-door/
const PUSH = /push-server/

interface Held {
  rss: number
  /** What several share counts for each in part. */
  pss: number
}

type Name = 'launcher' | 'web' | 'push' | 'all together' | 'bare Next' | 'bare ws' | 'the bare two'

/** What the processes hold at rest, and what each idle socket adds. */
export async function bench(): Promise<void> {
  const rests: Record<Name, Held>[] = []
  const sockets: Record<'push' | 'all' | 'bare', number>[] = []
  // Each round with processes that have done nothing else.
  for (let round = 0; round < ROUNDS; round += 1) {
    await withServers(async (servers) => {
      const next = await startBareNext()
      try {
        rests.push(await rest(servers, next))
      } finally {
        await next.stop()
      }
      sockets.push(await idle(servers))
    })
  }
  const of = (name: Name, by: keyof Held) => median(rests.map((each) => each[name][by]))
  const rows: [Name, Name?][] = [
    ['launcher'],
    ['web', 'bare Next'],
    ['push', 'bare ws'],
    ['all together', 'the bare two'],
  ]
  for (const by of ['rss', 'pss'] as const) {
    report(
      `at rest, ${by === 'rss' ? 'RSS' : 'with a share of what is shared (PSS)'}`,
      rows.map(([what, name]): Figure => {
        const baseline = name && { name, value: of(name, by) }
        return { what, unit: 'MB', value: of(what, by), baseline }
      }),
    )
  }
  const each = (name: 'push' | 'all' | 'bare') => median(sockets.map((round) => round[name]))
  const baseline = { name: 'bare ws', value: each('bare') }
  report(`each of ${SOCKETS} idle sockets`, [
    { what: 'in the push process', unit: 'kB', value: each('push'), baseline },
    { what: 'in all processes', unit: 'kB', value: each('all'), baseline },
  ])
}

/** After one page, and nothing else. */
async function rest({ app, bare }: Measured, next: BareNext): Promise<Record<Name, Held>> {
  await Promise.all([askWell(`${app.url}/entrar`), askWell(next.url), askWell(bare.url)])
  await pause(REST_MS)
  const all = heldBy(app.pid)
  const [web, push] = [heldBy(app.pid, WEB), heldBy(app.pid, PUSH)]
  const [nextAlone, bareAlone] = [heldBy(next.pid), heldBy(bare.pid)]
  return {
    launcher: sum(all, [web, push], -1),
    web,
    push,
    'all together': all,
    'bare Next': nextAlone,
    'bare ws': bareAlone,
    'the bare two': sum(nextAlone, [bareAlone]),
  }
}

const sum = (first: Held, others: Held[], sign = 1): Held =>
  others.reduce((all, { rss, pss }) => ({ rss: all.rss + sign * rss, pss: all.pss + sign * pss }), first)

/** In megabytes. */
function heldBy(ancestor: number, fits?: RegExp): Held {
  const family = familyOf(ancestor, fits)
  const pss = family.map(({ pid }) => {
    const rollup = readFileSync(`/proc/${String(pid)}/smaps_rollup`, 'utf8')
    return Number(/^Pss:\s+(\d+)/m.exec(rollup)![1])
  })
  const megabytes = (kilobytes: number[]) => kilobytes.reduce((all, each) => all + each, 0) / 1024
  return { rss: megabytes(family.map(({ kilobytes }) => kilobytes)), pss: megabytes(pss) }
}

/** Kilobytes for each of many that connect and then only say that they are there. */
async function idle({ app, bare }: Measured): Promise<Record<'push' | 'all' | 'bare', number>> {
  const people = await peopleOf(app, PEOPLE)
  const { channel } = await hallOf(people)
  const places = await Promise.all(people.map(({ token }) => placeOf(app, token, channel)))
  const held = () => ({
    push: heldBy(app.pid, PUSH).rss,
    all: heldBy(app.pid).rss,
    bare: heldBy(bare.pid).rss,
  })
  await pause(SETTLE_MS)
  const before = held()
  const sockets = [
    ...(await many(() => joinBare(bare.url))),
    ...(await many((n) => join(places[n % PEOPLE]!))),
  ]
  await pause(SETTLE_MS)
  const after = held()
  for (const socket of sockets) socket.terminate()
  const perSocket = (name: keyof typeof after) => ((after[name] - before[name]) * 1024) / SOCKETS
  return { push: perSocket('push'), all: perSocket('all'), bare: perSocket('bare') }
}

async function many(open: (n: number) => Promise<WebSocket>): Promise<WebSocket[]> {
  const sockets: WebSocket[] = []
  let begun = 0
  const opener = async () => {
    while (begun < SOCKETS) {
      begun += 1
      sockets.push(await open(begun))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, opener))
  return sockets
}
