import type { IncomingMessage } from 'node:http'

/**
 * Whose connection it is, to count them by: the peer's address or, behind proxies of ours, the one that
 * the outermost saw. Null for this machine's own: behind a proxy nobody told of, that is everybody.
 */
export function addressOf({ socket, headers }: IncomingMessage, hops: number): string | null {
  const direct = (socket.remoteAddress ?? '').replace(/^::ffff:(?=\d+\.)/, '')
  const seen = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((each) => each.trim())
  const address = hops > 0 ? (seen[seen.length - hops] ?? direct) : direct
  return address === '' || /^127\.|^::1$/.test(address) ? null : address
}
