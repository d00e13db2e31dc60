import { login } from '@/lib/auth/contract'
import { deviceCookie, sessionCookie } from '@/lib/auth/cookies'
import { doorstep } from '@/lib/auth/doorstep'
import { signIn } from '@/lib/auth/sign-in'
import { handle, reply } from '@/lib/http/handle'
import { routes } from '@/lib/http/routes'
import { nameOf } from '@/lib/users/name'
import { readUser } from '@/lib/users/read'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(login, async ({ input, request }) => {
    const { userId, session, devices, code, claimed } = await signIn(
      nameOf(input.username),
      input.code,
      await doorstep(request),
    )
    const user = await readUser(userId, userId)
    return reply(
      { user, token: session.token, expires_at: session.expiresAt.toISOString(), ...(code ? { code } : {}) },
      { status: claimed ? 201 : 200, cookies: [sessionCookie(session.token), deviceCookie(devices)] },
    )
  }),
)
