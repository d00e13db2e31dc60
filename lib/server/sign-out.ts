import 'server-only'
import type { logout } from '@/lib/accounts/contract'
import { deviceCookie, noSessionCookie, readDeviceCookie } from '@/lib/accounts/server/cookies'
import { logout as endSession } from '@/lib/accounts/server/end-sessions'
import { type Call, reply } from './handle'

/** Both addresses of logout: the session ends, and the browser's cookies follow. */
export async function signOut({ asker, input, request }: Call<typeof logout>) {
  await endSession(asker, input.forget ?? false)
  const kept = readDeviceCookie(request.headers.get('cookie')).filter(({ id }) => id !== asker.deviceId)
  const cookies = input.forget ? [noSessionCookie(), deviceCookie(kept)] : [noSessionCookie()]
  return reply({}, { cookies })
}
