import 'server-only'
import { env } from '@/lib/env'
import { Refusal } from '@/lib/http/errors'
import { parseUrl } from '@/lib/http/parse-url'
import { clientAddress, isLocalHost } from '@/lib/http/server/client-address'
import { RateLimit } from '@/lib/http/server/rate-limit'
import type { Asker } from '@/lib/users/asker'

const requests = new RateLimit('requests', 400, 10)

/** A high limit: it stops a flood, not a user with many tabs. */
export async function limitRequests(request: Request, asker: Asker | null): Promise<void> {
  await requests.take(asker ? `user:${asker.id}` : `address:${clientAddress(request)}`)
}

/**
 * Refuses requests that another site's page makes with the user's cookies. Browsers send the origin; a
 * caller that sends none is not a browser.
 */
export function refuseOtherSites(request: Request): void {
  const origin = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site')
  if (origin !== null && !isOurs(origin, request)) throw new Refusal('cross_origin')
  if (site !== null && site !== 'same-origin' && site !== 'none') throw new Refusal('cross_origin')
}

function isOurs(origin: string, request: Request): boolean {
  const url = parseUrl(origin)
  if (!url) return false
  const { NEXTAUTH_URL } = env()
  if (NEXTAUTH_URL !== undefined && url.origin === new URL(NEXTAUTH_URL).origin) return true
  if (url.host !== request.headers.get('host')?.toLowerCase()) return false
  // Without https anybody on the way may have written the page. Nobody is on the way within this machine.
  return url.protocol === 'https:' || isLocalHost(url.hostname) || !isServedByHttps(request)
}

function isServedByHttps(request: Request): boolean {
  const { NEXTAUTH_URL, TRUST_PROXY } = env()
  if (NEXTAUTH_URL?.startsWith('https:') || process.env.VERCEL !== undefined) return true
  if (TRUST_PROXY === 0) return false
  const seen = (request.headers.get('x-forwarded-proto') ?? '').split(',').map((each) => each.trim())
  return (seen.at(-TRUST_PROXY) ?? seen[0]) === 'https'
}
