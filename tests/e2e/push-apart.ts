import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { freePort } from '@/embedded/ports'
import { type App, startApp } from '@/tests/support/app'
import { given } from '@/tests/support/given'
import { type Running, startNode } from '@/tests/support/process'

/** An application, and a push server that a test can take away from it. */
export interface PushApart {
  app: App
  start(): Promise<void>
  /** Without a word to anybody. */
  kill(): Promise<void>
  /** What the application says to it does not get through; the pages' lines are as they are. */
  deafen(isDeaf: boolean): void
  stop(): Promise<void>
}

export async function pushApart(): Promise<PushApart> {
  const port = await freePort()
  const credentials = {
    PUSHER_APP_ID: '7',
    PUSHER_KEY: randomBytes(8).toString('hex'),
    PUSHER_SECRET: randomBytes(16).toString('hex'),
  }
  let running: Running | null = null
  const start = async () => {
    running = startNode({
      args: ['embedded/start.js', '--push-server'],
      env: { ...credentials, HOST: '127.0.0.1', PUSHER_PORT: String(port) },
      folder: given('folder'),
    })
    await running.line(/ready at/, 60_000)
  }
  const way = await wayTo(port)
  await start()
  const app = await startApp({
    env: {
      ...credentials,
      PUSHER_HOST: '127.0.0.1',
      PUSHER_PORT: String(way.port),
      PUSHER_USE_TLS: 'false',
      PUSHER_PUBLIC_HOST: '127.0.0.1',
      PUSHER_PUBLIC_PORT: String(port),
      PUSHER_PUBLIC_TLS: 'false',
    },
  })
  return {
    app,
    start,
    kill: async () => {
      const { pid } = running!.child
      process.kill(-pid!, 'SIGKILL')
      await running!.exited
    },
    deafen: way.deafen,
    stop: async () => {
      way.close()
      await Promise.all([app.stop(), running?.stop()])
    },
  }
}

/** A way that can be closed, for the calls of the application only. */
async function wayTo(port: number) {
  const sockets = new Set<Socket>()
  let isDeaf = false
  const server = createServer((from) => {
    if (isDeaf) return from.destroy()
    const to = connect(port, '127.0.0.1')
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      sockets.add(one)
      one.pipe(other)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        sockets.delete(one)
        other.destroy()
      })
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    port: (server.address() as { port: number }).port,
    deafen: (now: boolean) => {
      isDeaf = now
      if (now) cut()
    },
    close: () => {
      cut()
      server.close()
    },
  }
}
