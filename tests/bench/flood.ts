import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { request } from 'node:http'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { listChats } from '@/lib/chats/contract'
import { buildIfNeeded } from '../../embedded/build'
import { type App, startApp } from '../support/app'
import { type Person, signIn } from '../support/sign-in'
import { megabytesOf } from './cost'

const FLOOD_MS = 12_000
// None of them writes so often that its own limit refuses it.
const SENDERS = 12
const WEB = /front-door/
const PAGES_BEFORE = 40
const PATHS = ['/docs', '/entrar', '/api/auth/csrf', '/api/messages', '/api/openapi.json', 'a static file']

type Flood = ['unread' | 'read', path: string, connections: number, many: number]

const FLOODS: (Flood | null)[] = [
  null,
  ...PATHS.map((each): Flood => ['unread', each, 10, 200]),
  ...PATHS.map((each): Flood => ['read', each, 300, 1_000]),
  ['read', '/docs', 200, 0],
]

/** How long a send of somebody else takes while one address floods the server, and what that costs in memory. */
export async function bench(): Promise<void> {
  await buildIfNeeded({ say: console.log, signal: new AbortController().signal })
  for (const limits of ['on', 'off']) {
    console.log(`\nRATE_LIMITS=${limits}\n${'flood'.padEnd(48)}  sends     p50     p95     max   memory`)
    for (const flood of FLOODS) await measure(flood, limits)
  }
}

async function measure(flood: Flood | null, limits: string): Promise<void> {
  const app = await startApp({ env: { RATE_LIMITS: limits, DIST_DIR: process.env['DIST_DIR'] ?? '.next' } })
  try {
    const sendNext = await senders(app)
    const before = megabytesOf(app.pid, WEB)
    let most = before
    const watch = setInterval(() => (most = Math.max(most, megabytesOf(app.pid, WEB))), 250)
    const flooding = flood && (await begin(app, flood))
    const { times, failed } = await sendFor(FLOOD_MS, sendNext)
    clearInterval(watch)
    const cells = [times.length, ...[0.5, 0.95, 1].map((share) => quantile(times, share)), most - before]
    const figures = cells.map((value) => value.toFixed(0).padStart(8)).join('')
    const answered = (await flooding?.stop()) ?? ''
    console.log(`${nameOf(flood).padEnd(46)}${figures} MB  failed: ${failed}  flood: ${answered}`)
  } finally {
    await app.stop()
  }
}

/** As an application that has run for a while: the heap is as large as pages and sends make it by themselves. */
async function senders(app: App): Promise<(turn: number) => Promise<number>> {
  const people = await Promise.all(Array.from({ length: SENDERS }, (_, at) => signIn(app.url, `ana-${at}`)))
  const { chats } = await people[0]!.call(listChats, {})
  const sendNext = (turn: number) => send(app, people[turn % SENDERS]!, chats[0]!.id!)
  for (let turn = 0; turn < 2 * SENDERS; turn += 1) await sendNext(turn)
  for (let turn = 0; turn < PAGES_BEFORE; turn += 1) {
    for (const page of ['/docs', '/entrar']) await (await fetch(app.url + page)).text()
  }
  return sendNext
}

async function sendFor(ms: number, sendNext: (turn: number) => Promise<number>) {
  const times: number[] = []
  let failed = 0
  const until = Date.now() + ms
  for (let turn = 0; Date.now() < until; turn += 1) {
    const began = performance.now()
    if ((await sendNext(turn)) === 201) times.push(performance.now() - began)
    else failed += 1
    await pause(50)
  }
  return { times, failed }
}

/** From an address of its own, on a connection of its own. */
function send(app: App, { token }: Person, chatId: number): Promise<number> {
  return new Promise((resolve) => {
    const asked = request(`${app.url}/api/messages`, {
      ...{ method: 'POST', localAddress: '127.0.0.2', agent: false },
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    })
    asked.on('response', (answer) => answer.resume().on('end', () => resolve(answer.statusCode!)))
    asked.on('error', () => resolve(0))
    asked.end(JSON.stringify({ chat_id: chatId, contenido: 'hola' }))
  })
}

async function begin(app: App, [how, what, ...numbers]: Flood) {
  const page = await (await fetch(`${app.url}/entrar`)).text()
  const address = what.startsWith('/') ? what : /\/_next\/static\/[^"]+\.js/.exec(page)![0]
  const client = path.join(import.meta.dirname, 'flood-client.js')
  const child = spawn(process.execPath, [client, new URL(app.url).port, how, address, ...numbers.map(String)])
  let answered = ''
  child.stdout.on('data', (part: Buffer) => (answered += part.toString()))
  return {
    stop: async () => {
      const closed = once(child, 'close')
      child.kill('SIGTERM')
      await closed
      return answered
    },
  }
}

function nameOf(flood: Flood | null): string {
  if (!flood) return 'none'
  const [how, what, connections, many] = flood
  if (how === 'unread') return `${connections} × ${many} pipelined, unread: ${what}`
  return many ? `${many} a second: ${what}` : `${connections} connections, without pause: ${what}`
}

const quantile = (times: number[], share: number): number =>
  times.toSorted((one, other) => one - other)[Math.ceil(share * times.length) - 1] ?? Number.NaN
