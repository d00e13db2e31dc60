import { sendMessage } from '@/lib/messages/contract'
import { createHall, joinHall } from '@/lib/chats/halls/contract'
import { authorizeChannels } from '@/lib/sync/contract'
import { buildIfNeeded } from '../../embedded/build'
import { startApp } from '../support/app'
import { open } from '../support/push/socket'
import { startPushServer } from '../support/push-server'
import { callAs, signIn } from '../support/sign-in'

const SENDERS = 8
const EACH = 100

/** How far out of the order of revs do pushes come, from one instance and from two that write in one chat? */
export async function bench(): Promise<void> {
  await buildIfNeeded({ say: console.log, signal: new AbortController().signal })
  console.log(
    '\ninstances  messages  received  per second  out of order  farthest behind, revs  longest behind, ms',
  )
  for (const count of [1, 2]) await run(count)
}

async function run(count: number): Promise<void> {
  const push = await startPushServer()
  const env = {
    ...push.env,
    DATABASE_URL: process.env['DATABASE_URL']!,
    NEXTAUTH_SECRET: 'a secret that both instances know, for this bench alone',
  }
  const apps = await Promise.all(Array.from({ length: count }, () => startApp({ env: { ...env } })))
  try {
    const urls = apps.map(({ url }) => url)
    const { chatId, revs } = await listen(urls[0]!, push)
    const people = await Promise.all(
      Array.from({ length: SENDERS }, (_, n) => signIn(urls[0]!, `emisor-${String(count)}-${String(n)}`)),
    )
    for (const person of people) await person.call(joinHall, { hall_id: chatId })
    const began = performance.now()
    await Promise.all(
      people.map(async ({ token }, n) => {
        const call = callAs(urls[n % count]!, token)
        for (let sent = 0; sent < EACH; sent += 1)
          await call(sendMessage, { chat_id: chatId, contenido: 'hola' })
      }),
    )
    const perSecond = (SENDERS * EACH * 1000) / (performance.now() - began)
    while (revs.length < SENDERS * EACH && performance.now() - began < 60_000) {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    report(count, revs, perSecond)
  } finally {
    await Promise.all([...apps.map(({ stop }) => stop()), push.stop()])
  }
}

type Received = { rev: number; at: number }

async function listen(url: string, push: Awaited<ReturnType<typeof startPushServer>>) {
  const ana = await signIn(url, `ana-${String(Math.random()).slice(2, 8)}`)
  const { id, channel } = await ana.call(createHall, { name: `Sala ${String(Math.random()).slice(2, 8)}` })
  const { hostname: host, port } = new URL(push.origin)
  const at = { host, port: Number(port) }
  const { PUSHER_APP_ID, PUSHER_KEY, PUSHER_SECRET } = push.env
  const keys = { appId: PUSHER_APP_ID!, key: PUSHER_KEY!, secret: PUSHER_SECRET!, tls: false }
  const socket = await open({ ...keys, socket: at, api: at })
  const signed = await ana.call(authorizeChannels, { socket_id: socket.socketId, channel_name: channel! })
  socket.send('pusher:subscribe', { channel, ...signed })
  await socket.named('pusher_internal:subscription_succeeded', channel!)
  const revs: Received[] = []
  socket.ws.on('message', (frame: Buffer) => {
    const rev = /\\"rev\\":(\d+)/.exec(frame.toString())?.[1]
    if (frame.includes('new_message') && rev) revs.push({ rev: Number(rev), at: performance.now() })
  })
  return { chatId: id, revs }
}

function report(count: number, revs: Received[], perSecond: number): void {
  let behind = 0
  let farthest = 0
  let longest = 0
  revs.forEach(({ rev, at }, index) => {
    const later = revs.slice(0, index).filter((other) => other.rev > rev)
    if (later.length === 0) return
    behind += 1
    farthest = Math.max(farthest, ...later.map((other) => other.rev - rev))
    longest = Math.max(longest, at - later[0]!.at)
  })
  const cells = [
    count,
    SENDERS * EACH,
    revs.length,
    Math.round(perSecond),
    behind,
    farthest,
    Math.round(longest),
  ]
  console.log(cells.map((cell, n) => String(cell).padStart([9, 8, 8, 10, 12, 21, 18][n]!)).join('  '))
}
