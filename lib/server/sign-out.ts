import 'server-only'
import type { logout } from '@/lib/accounts/contract'
import { deviceCookie, noSessionCookie, readDeviceCookie } from '@/lib/accounts/server/cookies'
import { logout as endSession } from '@/lib/accounts/server/end-sessions'
import type { Call } from './handle'
import { reply } from './reply'

/** Ends the session and removes the browser's cookies; for both addresses of logout. */
export async function signOut({ asker, input, request }: Call<typeof logout>) {
  await endSession(asker, input.forget ?? false)
  const kept = readDeviceCookie(request.headers.get('cookie')).filter(({ id }) => id !== asker.deviceId)
  const cookies = input.forget ? [noSessionCookie(), deviceCookie(kept)] : [noSessionCookie()]
  return reply({}, { cookies })
}
