import { request } from 'node:http'
import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { listChats } from '@/lib/chats/contract'
import { buildIfNeeded } from '../../embedded/build'
import { startApp } from '../support/app'
import { type Person, signIn } from '../support/sign-in'
import { megabytesOf } from './memory'

const CONNECTIONS = 10
const PIPELINED = 200
const FLOOD_MS = 12_000
// None of them writes so often that its own limit refuses it.
const SENDERS = 12
const WEB = /front-door/

interface Flood {
  name: string
  start(port: number): { stop(): void; said(): string }
}

/** How long a send of somebody else takes while one address floods the server, and what that costs in memory. */
export async function bench(): Promise<void> {
  await buildIfNeeded({ say: console.log, signal: new AbortController().signal })
  const floods = [
    nothing,
    ...['/docs', '/entrar', '/api/auth/session', '/api/messages', '/api/openapi.json'].map(unread),
    staticFiles,
    ...['/docs', '/entrar', '/api/auth/csrf', '/api/me'].map(manyARequestASecond),
    ...['/docs'].map(manyConnections),
  ]
  for (const limits of ['on']) {
    console.log(`\nRATE_LIMITS=${limits}\n${'flood'.padEnd(46)}  sends     p50     p95     max   memory`)
    for (const flood of floods) await measure(flood, limits)
  }
}

async function measure({ name, start }: Flood, limits: string): Promise<void> {
  const app = await startApp({ env: { RATE_LIMITS: limits, DIST_DIR: process.env['DIST_DIR'] ?? '.next' } })
  try {
    const people = await Promise.all(Array.from({ length: SENDERS }, (_, at) => signIn(app.url, `ana-${at}`)))
    const { chats } = await people[0]!.call(listChats, {})
    const port = Number(new URL(app.url).port)
    const sendNext = (turn: number) => send(port, people[turn % SENDERS]!, chats[0]!.id!)
    for (let turn = 0; turn < 2 * SENDERS; turn += 1) await sendNext(turn)
    for (const path of ['/docs', '/entrar']) await (await fetch(app.url + path)).text()
    const before = megabytesOf(app.pid, WEB)
    let most = before
    const watch = setInterval(() => (most = Math.max(most, megabytesOf(app.pid, WEB))), 200)
    const flood = start(port)
    const times: number[] = []
    const failed: string[] = []
    const until = Date.now() + FLOOD_MS
    for (let turn = 0; Date.now() < until; turn += 1) {
      const began = performance.now()
      const status = await sendNext(turn)
      if (status === 201) times.push(performance.now() - began)
      else failed.push(String(status))
      await pause(50)
    }
    clearInterval(watch)
    flood.stop()
    const [p50, p95, max] = [0.5, 0.95, 1].map((share) => quantile(times, share))
    const cells = [times.length, p50, p95, max, most - before].map((value) => value!.toFixed(0).padStart(8))
    console.log(`${name.padEnd(44)}${cells.join('')} MB ${failed.join(' ')} ${flood.said()}`)
  } finally {
    await app.stop()
  }
}

const quantile = (times: number[], share: number): number =>
  times.toSorted((one, other) => one - other)[Math.ceil(share * times.length) - 1] ?? Number.NaN

/** From an address of its own. */
function send(port: number, { token }: Person, chatId: number): Promise<number> {
  return new Promise((resolve) => {
    const asked = request({
      ...{ host: '127.0.0.1', localAddress: '127.0.0.2', port, agent: false },
      ...{ method: 'POST', path: '/api/messages' },
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    })
    asked.on('response', (answer) => answer.resume().on('end', () => resolve(answer.statusCode!)))
    asked.on('error', () => resolve(0))
    asked.end(JSON.stringify({ chat_id: chatId, contenido: 'hola' }))
  })
}

const nothing: Flood = { name: 'none', start: () => ({ stop: () => {}, said: () => '' }) }

/** Ten connections that ask two hundred times each and never read. */
function unread(path: string): Flood {
  return {
    name: `${CONNECTIONS} × ${PIPELINED} pipelined GET ${path}, unread`,
    start: (port) => {
      const text = `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`.repeat(PIPELINED)
      const open = () => {
        const socket: Socket = connect({ host: '127.0.0.1', localAddress: '127.0.0.3', port })
        socket.on('error', () => {})
        socket.on('connect', () => socket.write(text))
        return socket.pause()
      }
      const sockets = Array.from({ length: CONNECTIONS }, open)
      return { stop: () => sockets.forEach((each) => each.destroy()), said: () => '' }
    },
  }
}

const staticFiles: Flood = {
  name: 'pipelined static files, unread',
  start: (port) => {
    const begun: ReturnType<Flood['start']>[] = []
    void fetch(`http://127.0.0.1:${port}/entrar`)
      .then((answer) => answer.text())
      .then((page) => {
        const file = /\/_next\/static\/[^"]+\.js/.exec(page)![0]
        begun.push(unread(file).start(port))
      })
    return { stop: () => begun.forEach((each) => each.stop()), said: () => '' }
  },
}

/** Whole answers, read at once, a thousand a second as far as they are answered. */
function manyARequestASecond(path: string): Flood {
  return {
    name: `1,000 a second GET ${path}, read`,
    start: (port) => {
      const statuses = new Map<number, number>()
      let underWay = 0
      const ask = () => {
        if (underWay > 500) return
        underWay += 1
        const asked = request({ host: '127.0.0.1', localAddress: '127.0.0.3', port, path, agent: false })
        const over = () => (underWay -= 1)
        asked.on('response', (answer) => {
          statuses.set(answer.statusCode!, (statuses.get(answer.statusCode!) ?? 0) + 1)
          answer.resume().on('close', over)
        })
        asked.on('error', over)
        asked.end()
      }
      const timer = setInterval(() => Array.from({ length: 10 }, ask), 10)
      return { stop: () => clearInterval(timer), said: () => JSON.stringify(Object.fromEntries(statuses)) }
    },
  }
}

/** Two hundred connections that ask again as soon as they are answered. */
function manyConnections(path: string): Flood {
  return {
    name: `200 connections, GET ${path}, read`,
    start: (port) => {
      const statuses = new Map<number, number>()
      let stopped = false
      const run = async () => {
        while (!stopped) {
          await new Promise<void>((resolve) => {
            const asked = request({ host: '127.0.0.1', localAddress: '127.0.0.3', port, path, agent: false })
            asked.on('response', (answer) => {
              statuses.set(answer.statusCode!, (statuses.get(answer.statusCode!) ?? 0) + 1)
              answer.resume().on('close', resolve)
            })
            asked.on('error', () => resolve())
            asked.end()
          })
        }
      }
      for (let each = 0; each < 200; each += 1) void run()
      return {
        stop: () => (stopped = true),
        said: () => JSON.stringify(Object.fromEntries(statuses)),
      }
    },
  }
}
