import { env } from '@/lib/env'
import { Refusal } from '@/lib/http/errors'
import { parseUrl } from '@/lib/http/parse-url'

/**
 * A browser says where a request comes from. What changes something is refused to another site's
 * page; a caller that says nothing is not a browser.
 */
export function refuseOtherSites(request: Request): void {
  const origin = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site')
  if (origin !== null && !isOurs(origin, request.headers.get('host'))) throw new Refusal('cross_origin')
  if (site !== null && site !== 'same-origin' && site !== 'none') throw new Refusal('cross_origin')
}

function isOurs(origin: string, host: string | null): boolean {
  const url = parseUrl(origin)
  if (!url) return false
  const { NEXTAUTH_URL } = env()
  return (
    url.host === host?.toLowerCase() ||
    (NEXTAUTH_URL !== undefined && url.origin === new URL(NEXTAUTH_URL).origin)
  )
}
