import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { endSocket } from './end-socket'
import { rawRefusal } from './raw-refusal'

type UpgradeHandler = (request: IncomingMessage, socket: Duplex, head: Buffer) => void

interface UpgradeHandlers {
  hotReload: UpgradeHandler | null
  push: UpgradeHandler | null
}

const HOT_RELOAD = /^\/_next\//
const PUSH = /^\/app\/[^/]/

/** Decides who handles an upgrade request. */
export function routeUpgrade(
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  { hotReload, push }: UpgradeHandlers,
): void {
  const url = request.url ?? ''
  if (hotReload && HOT_RELOAD.test(url)) return hotReload(request, socket, head)
  if (push && PUSH.test(url) && isWebSocket(request)) return push(request, socket, head)
  endSocket(socket, isWebSocket(request) ? NOT_FOUND : ONLY_WEBSOCKET)
}

const NOT_FOUND = rawRefusal('404 Not Found', 'not_found')
export const ONLY_WEBSOCKET = rawRefusal('426 Upgrade Required', 'bad_request', {
  connection: 'close, upgrade',
  upgrade: 'websocket',
  'sec-websocket-version': '13',
})

export function isWebSocket({ method, headers, httpVersion }: IncomingMessage): boolean {
  return (
    method === 'GET' &&
    httpVersion === '1.1' &&
    headers.upgrade?.toLowerCase() === 'websocket' &&
    headers['sec-websocket-version'] === '13'
  )
}
