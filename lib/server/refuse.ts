import 'server-only'
import { env } from '@/lib/env'
import { Refusal } from '@/lib/http/errors'
import { parseUrl } from '@/lib/http/parse-url'
import { clientAddress } from '@/lib/http/server/client-address'
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
