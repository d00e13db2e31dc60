import { env } from '@/lib/env'
import { parseUrl } from '@/lib/http/parse-url'
import { peer } from './peer'

/**
 * The address a request comes from: the socket's, unless TRUST_PROXY says how many proxies of ours
 * stand before it; then the one that the outermost of them saw. What a client wrote is not counted.
 */
export function clientAddress(request: Request): string {
  return trustedAddress(peer()?.address, request.headers.get('x-forwarded-for'))
}

/** The same for who has no Request: of the socket's address and the header `X-Forwarded-For`. */
export function trustedAddress(direct: string | undefined, forwardedFor: string | null): string {
  // Where there is no front door, the platform's own proxy is the only way in.
  const hops = env().TRUST_PROXY || (direct === undefined ? 1 : 0)
  if (hops === 0) return direct ?? 'unknown'
  const seen = (forwardedFor ?? '').split(',').map((each) => each.trim())
  return seen[seen.length - hops] || direct || 'unknown'
}

/** From this machine itself: a loopback peer that asks for a local host, and nothing in between. */
export function isFromThisMachine(request: Request): boolean {
  const from = peer()
  if (!from || from.forwarded || !isLoopback(from.address) || isServedByProxy()) return false
  return isLocalHost(parseUrl(`http://${request.headers.get('host') ?? ''}`)?.hostname ?? '')
}

/** A proxy may be on this machine, ask for a local host, and say of nobody that it speaks for them. */
export function isServedByProxy(): boolean {
  const { TRUST_PROXY, NEXTAUTH_URL } = env()
  return TRUST_PROXY > 0 || (NEXTAUTH_URL !== undefined && !isLocalHost(new URL(NEXTAUTH_URL).hostname))
}

export const isLocalHost = (host: string): boolean =>
  host === 'localhost' || host.endsWith('.localhost') || isLoopback(host.replace(/^\[|\]$/g, ''))

const isLoopback = (address: string) => /^(::ffff:)?127\.\d+\.\d+\.\d+$|^::1$/.test(address)
