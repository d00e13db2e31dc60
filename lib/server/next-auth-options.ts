import 'server-only'
import type { AuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { isSecure, sessionCookieName } from '@/lib/accounts/server/cookies'
import { logout } from '@/lib/accounts/server/end-sessions'
import { askerOf } from '@/lib/accounts/server/sessions'
import { type SignedIn, signIn } from '@/lib/accounts/server/sign-in'
import { readSignInRequest } from '@/lib/accounts/server/sign-in-request'
import { readToken, SESSION_SECONDS, signToken } from '@/lib/accounts/server/token'
import { parseUrl } from '@/lib/http/parse-url'
import { Username } from '@/lib/users/contract'
import { nameOf } from '@/lib/users/name'
import { toRefusal } from './trace-request'

/**
 * Signing in by NextAuth does the same as POST /api/login: the same session, and the same token in the same
 * cookie. The options are made for each request, because a sign-in needs it.
 */
export function nextAuthOptions(request: Request, onSignedIn: (signedIn: SignedIn) => void): AuthOptions {
  return {
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    pages: { signIn: '/entrar', signOut: '/', error: '/entrar' },
    useSecureCookies: isSecure(),
    cookies: cookies(),
    providers: [
      CredentialsProvider({
        name: 'Tertulia',
        credentials: { username: { type: 'text' }, code: { type: 'password' } },
        authorize: async (credentials) => {
          const signedIn = await signInOrThrow(credentials, request)
          onSignedIn(signedIn)
          return { id: String(signedIn.user.id), sid: signedIn.session.id }
        },
      }),
    ],
    jwt: {
      encode: ({ token }) => Promise.resolve(signToken(Number(token?.sub), String(token?.sid))),
      decode: async ({ token }) => {
        const [found, read] = token ? [await askerOf(token), await readToken(token)] : [null, null]
        return found && read
          ? { sub: String(read.userId), sid: read.sessionId, name: found.asker.username }
          : null
      },
    },
    callbacks: {
      // A client cannot change its session: what it sends is ignored.
      jwt: ({ token, user }) => (user ? { sub: user.id, sid: (user as { sid?: string }).sid } : token),
      session: ({ session, token }) => ({
        ...session,
        user: { id: Number(token.sub), name: token.name ?? null },
      }),
      redirect: ({ url }) => pathOnThisSite(url, request),
    },
    events: {
      signOut: async ({ token }) => {
        const asker = {
          id: Number(token.sub),
          username: '',
          role: 'user',
          sessionId: String(token.sid),
        } as const
        await logout({ ...asker, deviceId: null }, false)
      },
    },
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
  }
}

/** NextAuth answers with an address: its `error` is the code of the refusal. */
async function signInOrThrow(
  credentials: Record<string, string> | undefined,
  request: Request,
): Promise<SignedIn> {
  try {
    const typed = Username.parse(credentials?.username ?? '')
    return await signIn(nameOf(typed), credentials?.code || undefined, await readSignInRequest(request))
  } catch (thrown) {
    throw new Error(toRefusal(thrown)?.code ?? 'internal')
  }
}

/** The path of an address of this site, else `/`. Without its origin, it works under any name of this site. */
export function pathOnThisSite(url: string, request: Request): string {
  const ownAddress = `http://${request.headers.get('host') ?? 'localhost'}`
  const target = parseUrl(url, ownAddress)
  const isOurs =
    target &&
    /^https?:$/.test(target.protocol) &&
    target.host === new URL(ownAddress).host &&
    !target.username
  return isOurs ? `${target.pathname}${target.search}${target.hash}` : '/'
}

function cookies(): NonNullable<AuthOptions['cookies']> {
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() } as const
  const named = (name: string) => ({ name: sessionCookieName().replace('session-token', name), options })
  return {
    sessionToken: named('session-token'),
    callbackUrl: named('callback-url'),
    csrfToken: named('csrf-token'),
  }
}
