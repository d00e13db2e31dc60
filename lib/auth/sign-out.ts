import 'server-only'
import { type Call, reply } from '@/lib/http/handle'
import type { logout } from './contract'
import { deviceCookie, noSessionCookie, readDeviceCookie } from './cookies'
import { logout as endSession } from './server'

/** Both addresses of logout: the session ends, and the browser's cookies follow. */
export async function signOut({ asker, input, request }: Call<typeof logout>) {
  await endSession(asker, input.forget ?? false)
  const kept = readDeviceCookie(request.headers.get('cookie')).filter(({ id }) => id !== asker.deviceId)
  const cookies = input.forget ? [noSessionCookie(), deviceCookie(kept)] : [noSessionCookie()]
  return reply({}, { cookies })
}
