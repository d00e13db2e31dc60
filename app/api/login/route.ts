import { login } from '@/lib/accounts/contract'
import { deviceCookie, sessionCookie } from '@/lib/accounts/server/cookies'
import { signIn, signInByLink } from '@/lib/accounts/server/sign-in'
import { readSignInRequest } from '@/lib/accounts/server/sign-in-request'
import { handle, routes } from '@/lib/server/handle'
import { reply } from '@/lib/server/reply'
import { nameOf } from '@/lib/users/name'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(login, async ({ input, request }) => {
    const from = await readSignInRequest(request)
    const { user, session, devices, code, claimed } =
      input.link === undefined
        ? await signIn(nameOf(input.username ?? ''), input.code, from)
        : await signInByLink(input.link, from)
    return reply(
      { user, token: session.token, expires_at: session.expiresAt.toISOString(), ...(code ? { code } : {}) },
      { status: claimed ? 201 : 200, cookies: [sessionCookie(session.token), deviceCookie(devices)] },
    )
  }),
)
