import 'server-only'
import NextAuth from 'next-auth'
import { NextRequest } from 'next/server'
import { deviceCookie } from '@/lib/accounts/server/cookies'
import type { SignedIn } from '@/lib/accounts/server/sign-in'
import { Refusal } from '@/lib/http/errors'
import { parseUrl } from '@/lib/http/parse-url'
import { nextAuthOptions, pathOnThisSite } from './next-auth-options'
import { readBytesUpTo } from './read-body'
import { limitRequests, refuseOtherSites } from './refuse'
import { traceRequest } from './trace-request'

interface NextAuthContext {
  params: Promise<{ nextauth: string[] }>
}

const METHODS = 'GET, POST'
const FORM_MAX = 16 * 1024

/** Everything below /api/auth: NextAuth answers, within our limits of size, origin and redirects. */
export function nextAuth(request: NextRequest, context: NextAuthContext): Promise<Response> {
  return traceRequest('/api/auth', request, async () => {
    if (request.method !== 'GET' && request.method !== 'POST')
      throw new Refusal('method_not_allowed', { allow: METHODS })
    if (request.method === 'POST') refuseOtherSites(request)
    await limitRequests(request, null)
    refuseBadCallback(request)
    let signedIn: SignedIn | undefined
    const options = nextAuthOptions(request, (result) => (signedIn = result))
    const response = (await NextAuth(await withBoundedBody(request), context, options)) as Response
    return finish(response, request, signedIn)
  })
}

/** NextAuth reads a body of any size. */
async function withBoundedBody(request: NextRequest): Promise<NextRequest> {
  if (request.method === 'GET') return request
  const body = await readBytesUpTo(request, FORM_MAX)
  return new NextRequest(request.url, {
    method: 'POST',
    headers: request.headers,
    body: new Uint8Array(body),
  })
}

/** NextAuth throws on an invalid callback address; it is the caller's mistake. */
function refuseBadCallback(request: NextRequest): void {
  const urls = [
    request.nextUrl.searchParams.get('callbackUrl'),
    ...request.cookies.getAll().flatMap(({ name, value }) => (name.includes('callback-url') ? [value] : [])),
  ]
  for (const url of urls) {
    if (url && !/^\//.test(url) && !/^https?:$/.test(parseUrl(url)?.protocol ?? ''))
      throw new Refusal('bad_request')
  }
}

async function finish(
  answer: Response,
  request: NextRequest,
  signedIn: SignedIn | undefined,
): Promise<Response> {
  if (answer.status >= 500) throw new Refusal('bad_request')
  const isJson = answer.headers.get('content-type')?.includes('json') ?? false
  const body = isJson ? (await answer.text()).replaceAll(nextAuthOrigin(), '') : answer.body
  const response = new Response(body, answer)
  const location = answer.headers.get('location')
  if (location) response.headers.set('location', withoutOrigin(location, request))
  if (signedIn) response.headers.append('set-cookie', deviceCookie(signedIn.devices))
  return response
}

/** NextAuth puts this origin before its addresses. Ours have none, and work under any name of this site. */
const nextAuthOrigin = (): string => new URL(process.env.NEXTAUTH_URL ?? 'http://localhost:3000').origin

function withoutOrigin(url: string, request: NextRequest): string {
  const target = parseUrl(url)
  if (target?.origin === nextAuthOrigin()) return `${target.pathname}${target.search}${target.hash}`
  return pathOnThisSite(url, request)
}
