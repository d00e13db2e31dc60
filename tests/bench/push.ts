import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sendMessage } from '@/lib/messages/contract'
import { buildIfNeeded } from '../../embedded/build'
import { freePort } from '../../embedded/ports'
import { type App, startApp } from '../support/app'
import { given } from '../support/given'
import { startNode } from '../support/process'
import { trigger } from '../support/push/api'
import type { PushSocket } from '../support/push/socket'
import { type Crowd, crowdOf, type Figures, plainSocket } from './crowd'
import { type Hall, openHall } from './hall'
import { megabytesOf } from './memory'

const SOCKETS = 200
const PER_SECOND = 20
const SECONDS = 5
const ROUNDS = 4

interface Lane {
  name: string
  crowd: Crowd
  say(text: string): unknown
}

/** How long does a message take to 200 sockets in one hall, beside a bare broadcast of the same frames? */
export async function bench(): Promise<void> {
  await buildIfNeeded({ say: console.log, signal: new AbortController().signal })
  const app = await startApp({ env: { PUSH_PORT: String(await freePort()) } })
  try {
    await measure(app)
  } finally {
    await app.stop()
  }
}

async function measure(app: App): Promise<void> {
  const hall = await openHall(app)
  const memory = [pushMemory(app)]
  const sockets = await hall.listen(SOCKETS)
  memory.push(pushMemory(app))
  const lanes = [
    await bareLane(await frameOf(hall, sockets[0]!)),
    triggerLane(hall, sockets),
    postLane(hall, sockets),
  ]
  // By turns: what slows the machine slows all of them. The first round warms up.
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const lane of lanes) await run(lane, String(round))
    if (round === 0) for (const { crowd } of lanes) crowd.reset()
  }
  memory.push(pushMemory(app))
  report(lanes, memory)
}

async function run({ name, crowd, say }: Lane, round: string): Promise<void> {
  const began = performance.now()
  const under: unknown[] = []
  for (let n = 0; n < SECONDS * PER_SECOND; n += 1) {
    const id = `${name.replaceAll(/\W/g, '')}${round}x${n}`
    crowd.sent(id)
    under.push(say(`|${id}| un mensaje de tamaño corriente`), crowd.heard(id))
    await pause(Math.max(0, began + ((n + 1) * 1000) / PER_SECOND - performance.now()))
  }
  await Promise.all(under)
}

/** A message of the hall as it goes over the wire, to be sent again with other words. */
async function frameOf({ ana, chatId }: Hall, socket: PushSocket): Promise<string> {
  await ana.call(sendMessage, { chat_id: chatId, contenido: 'PALABRAS' })
  await socket.named('new_message')
  return socket.texts.at(-1)!
}

async function bareLane(frame: string): Promise<Lane> {
  const server = startNode({
    args: [path.join(import.meta.dirname, 'broadcast.js')],
    folder: given('folder'),
  })
  const [, port] = await server.line(/listening at (\d+)/, 10_000)
  const url = `ws://127.0.0.1:${port!}`
  const sockets = await Promise.all(Array.from({ length: SOCKETS }, () => plainSocket(url)))
  const sender = await plainSocket(url)
  return {
    name: 'a bare broadcast',
    crowd: crowdOf(sockets),
    say: (text) => sender.ws.send(frame.replace('PALABRAS', text)),
  }
}

const triggerLane = ({ target, channel }: Hall, sockets: PushSocket[]): Lane => ({
  name: 'an event to the push server',
  crowd: crowdOf(sockets),
  say: (text) => trigger(target, channel, 'otro', JSON.stringify({ text })),
})

const postLane = ({ ana, chatId }: Hall, sockets: PushSocket[]): Lane => ({
  name: 'POST /api/messages',
  crowd: crowdOf(sockets),
  say: (contenido) => ana.call(sendMessage, { chat_id: chatId, contenido }),
})

const pushMemory = ({ pid }: App) => megabytesOf(pid, /push-server.child/)

function report(lanes: Lane[], [alone, open, after]: number[]): void {
  const figures = lanes.map(({ crowd }) => crowd.figures())
  console.log(`\n${SOCKETS} sockets in one hall, ${PER_SECOND} messages a second, by turns`)
  console.log(
    `${''.padEnd(30)}${['p50', 'p95', 'p99'].map((name) => name.padStart(10)).join('')}   × bare     lost`,
  )
  for (const [n, each] of figures.entries()) console.log(row(lanes[n]!.name, each, figures[0]!))
  const size = (value: number | undefined) => `${(value ?? 0).toFixed(0)} MB`
  console.log(
    `\nThe push process: ${size(alone)} without them, ${size(open)} with all connected, ${size(after)} after`,
  )
}

function row(name: string, figures: Figures, bare: Figures): string {
  const ms = (value: number) => `${value.toFixed(1)} ms`.padStart(10)
  const { p50, p95, p99, heard, expected } = figures
  const ratio = (p50 / bare.p50).toFixed(2).padStart(9)
  return `${name.padEnd(30)}${ms(p50)}${ms(p95)}${ms(p99)}${ratio}   ${expected - heard} of ${expected}`
}
