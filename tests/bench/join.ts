import WebSocket from 'ws'
import { authorizeChannels, readRealtime } from '@/lib/sync/contract'
import type { App } from '../support/app'
import { askWell } from './client'

const PATIENCE_MS = 120_000

/** What a page knows when it connects: kept, so that it need not ask again when its connection is lost. */
export interface Place {
  app: App
  token: string
  key: string
  channel: string
}

export async function placeOf(app: App, token: string, channel: string): Promise<Place> {
  const { text } = await askWell(app.url + readRealtime.path, { token })
  return { app, token, channel, key: (JSON.parse(text) as { key: string }).key }
}

interface Frame {
  event: string
  data: unknown
}

/** Connects, is authorised, and subscribes, as pusher-js does; then it says that it lives, and hears nothing. */
export function join({ app, token, key, channel }: Place): Promise<WebSocket> {
  const ws = openSocket(`${app.url}/app/${key}?protocol=7&client=js&version=8.6.0&flash=false`)
  const send = (event: string, data: unknown) => ws.send(JSON.stringify({ event, data }))
  return joined(ws, (done, fail) => {
    const authorise = async (data: string) => {
      const { socket_id } = JSON.parse(data) as { socket_id: string }
      const body = { socket_id, channel_name: channel }
      const { text } = await askWell(app.url + authorizeChannels.path, { token, body })
      send('pusher:subscribe', { channel, ...(JSON.parse(text) as object) })
    }
    ws.on('message', (frame: Buffer) => {
      // Events of the chat are many, and nobody reads them.
      if (!frame.includes('"pusher')) return
      const { event, data } = JSON.parse(frame.toString()) as Frame
      if (event === 'pusher:connection_established') authorise(data as string).catch(fail)
      if (event === 'pusher_internal:subscription_succeeded') done()
      if (event === 'pusher:ping') send('pusher:pong', {})
      if (event === 'pusher:error') fail(new Error(JSON.stringify(data)))
    })
  })
}

/** A socket of the bare server, which listens as soon as it is open. */
export function joinBare(url: string): Promise<WebSocket> {
  const ws = openSocket(url)
  return joined(ws, (done) => ws.once('open', done))
}

const openSocket = (url: string) => new WebSocket(url.replace('http', 'ws'), { perMessageDeflate: false })

async function joined(
  ws: WebSocket,
  wait: (done: () => void, fail: (why: Error) => void) => void,
): Promise<WebSocket> {
  const late = setTimeout(() => ws.terminate(), PATIENCE_MS)
  try {
    await new Promise<void>((resolve, reject) => {
      wait(resolve, reject)
      ws.once('error', reject)
      ws.once('close', (code) => reject(new Error(`closed before it listened: ${code}`)))
    })
  } finally {
    clearTimeout(late)
  }
  return ws
}
