import { type NextRequest, NextResponse } from 'next/server'
import { contentSecurityPolicy } from '@/lib/server/content-security-policy'

const HEADER = 'content-security-policy'

/** Every page gets a policy with a nonce of its own; Next reads it off the request and stamps its scripts. */
export function proxy(request: NextRequest): NextResponse {
  const policy = contentSecurityPolicy(newNonce(), request.headers.get('host'))
  const headers = new Headers(request.headers)
  headers.set(HEADER, policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set(HEADER, policy)
  response.headers.set('cache-control', 'private, no-store')
  return response
}

const newNonce = () => Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')

export const config = {
  matcher: [
    '/((?!api(?:/|$)|_next/static/|_next/image|static/|(?:apple-)?icon[\\w-]*\\.(?:svg|png)$|favicon\\.ico$|sw\\.js$|manifest\\.webmanifest$).*)',
  ],
}
