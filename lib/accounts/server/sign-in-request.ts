import 'server-only'
import { clientAddress, isFromThisMachine } from '@/lib/http/server/client-address'
import type { Asker } from '@/lib/users/asker'
import { type DeviceProof, readDeviceCookie, readSessionCookie } from './cookies'
import { askerOf } from './sessions'

/** What a sign-in needs to know about its request. */
export interface SignInRequest {
  address: string
  isThisMachine: boolean
  userAgent: string
  devices: DeviceProof[]
  /** The session that this browser has: the new one replaces it. */
  current: Asker | null
}

export async function readSignInRequest(request: Request): Promise<SignInRequest> {
  const cookies = request.headers.get('cookie')
  const token = readSessionCookie(cookies)
  const current = token === null ? null : await askerOf(token)
  return {
    address: clientAddress(request),
    isThisMachine: isFromThisMachine(request),
    userAgent: request.headers.get('user-agent') ?? '',
    devices: readDeviceCookie(cookies),
    current: current?.asker ?? null,
  }
}
