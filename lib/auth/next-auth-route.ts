import 'server-only'
import { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { readAtMost } from '@/lib/http/body'
import { Refusal } from '@/lib/http/errors'
import { limitRequests } from '@/lib/http/limits'
import { refuseOtherSites } from '@/lib/http/origin'
import { traced } from '@/lib/http/traced'
import { parseUrl } from '@/lib/http/url'
import { deviceCookie } from './cookies'
import { nextAuthOptions, pathOfOurs } from './next-auth'
import type { SignedIn } from './sign-in'

interface NextAuthContext {
  params: Promise<{ nextauth: string[] }>
}

const METHODS = 'GET, POST'
const FORM_MAX = 16 * 1024

/** Everything below /api/auth: NextAuth's own answers, under our rules of size, origin and redirects. */
export function nextAuth(request: NextRequest, context: NextAuthContext): Promise<Response> {
  return traced('/api/auth', request, async () => {
    if (request.method !== 'GET' && request.method !== 'POST')
      throw new Refusal('method_not_allowed', { allow: METHODS })
    if (request.method === 'POST') refuseOtherSites(request)
    await limitRequests(request, null)
    refuseBadReturn(request)
    let signedIn: SignedIn | undefined
    const options = nextAuthOptions(request, (made) => (signedIn = made))
    const response = (await NextAuth(await bounded(request), context, options)) as Response
    return finish(response, request, signedIn)
  })
}

/** NextAuth reads a body whole, whatever its size. */
async function bounded(request: NextRequest): Promise<NextRequest> {
  if (request.method === 'GET') return request
  const body = await readAtMost(request, FORM_MAX)
  return new NextRequest(request.url, {
    method: 'POST',
    headers: request.headers,
    body: new Uint8Array(body),
  })
}

/** A return address that is none makes NextAuth fail; it is the caller's mistake. */
function refuseBadReturn(request: NextRequest): void {
  const given = [
    request.nextUrl.searchParams.get('callbackUrl'),
    ...request.cookies.getAll().flatMap(({ name, value }) => (name.includes('callback-url') ? [value] : [])),
  ]
  for (const url of given) {
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
  const body = isJson ? (await answer.text()).replaceAll(believedOrigin(), '') : answer.body
  const response = new Response(body, answer)
  const location = answer.headers.get('location')
  if (location) response.headers.set('location', withoutOrigin(location, request))
  if (signedIn) response.headers.append('set-cookie', deviceCookie(signedIn.devices))
  return response
}

/** What NextAuth makes up begins with the origin it believes in; ours work under any. */
const believedOrigin = (): string => new URL(process.env.NEXTAUTH_URL ?? 'http://localhost:3000').origin

function withoutOrigin(url: string, request: NextRequest): string {
  const target = parseUrl(url)
  if (target?.origin === believedOrigin()) return `${target.pathname}${target.search}${target.hash}`
  return pathOfOurs(url, request)
}
