import type { IncomingMessage } from 'node:http'

/**
 * Whose connection it is, to count them by: the peer's address or, behind proxies of ours, the one that
 * the outermost saw. A proxy on this machine is one of ours, told of or not. Null for this machine's own, and
 * for a proxy that does not say for whom it speaks: that would be everybody.
 */
export function addressOf({ socket, headers }: IncomingMessage, hops: number): string | null {
  const direct = (socket.remoteAddress ?? '').replace(/^::ffff:(?=\d+\.)/, '')
  const seen = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((each) => each.trim())
  const trusted = hops || (isLoopback(direct) ? 1 : 0)
  const address = trusted > 0 ? (seen[seen.length - trusted] ?? direct) : direct
  return address === '' || isLoopback(address) ? null : address
}

const isLoopback = (address: string) => /^127\.|^::1$/.test(address)
