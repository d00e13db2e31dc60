import type { IncomingMessage } from 'node:http'

/**
 * The client's address, for limits: the peer's or, behind trusted proxies, the one that the outermost
 * proxy saw. Null for this machine: behind a proxy that is not configured, that would be every client.
 */
export function addressOf({ socket, headers }: IncomingMessage, hops: number): string | null {
  const peer = (socket.remoteAddress ?? '').replace(/^::ffff:(?=\d+\.)/, '')
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((each) => each.trim())
  const address = hops > 0 ? (forwarded[forwarded.length - hops] ?? peer) : peer
  return address === '' || /^127\.|^::1$/.test(address) ? null : address
}
