import { env } from '@/lib/env'
import { isLocalHost } from './address'
import { Refusal } from './errors'
import { parseUrl } from './url'

/**
 * A browser says where a request comes from. What changes something is refused to another site's
 * page; a caller that says nothing is not a browser.
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
