import type { IncomingMessage } from 'node:http'

/**
 * The client's address, for limits: the peer's or, behind trusted proxies, the one that the outermost
 * proxy saw. A proxy on this machine is trusted even if it is not configured. Null for this machine, and for a
 * proxy that does not say for whom it speaks: that would be every client.
 */
export function addressOf({ socket, headers }: IncomingMessage, hops: number): string | null {
  const peer = (socket.remoteAddress ?? '').replace(/^::ffff:(?=\d+\.)/, '')
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((each) => each.trim())
  const trusted = hops || (isLoopback(peer) ? 1 : 0)
  const address = trusted > 0 ? (forwarded[forwarded.length - trusted] ?? peer) : peer
  return address === '' || isLoopback(address) ? null : address
}

const isLoopback = (address: string) => /^127\.|^::1$/.test(address)
