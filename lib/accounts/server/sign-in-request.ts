import 'server-only'
import { clientAddress, isFromThisMachine } from '@/lib/http/server/client-address'
import type { Asker } from '@/lib/users/asker'
import { type DeviceProof, readDeviceCookie, readSessionCookie } from './cookies'
import { askerOf } from './sessions'

/** Where a sign-in comes from. */
export interface SignInRequest {
  address: string
  isThisMachine: boolean
  userAgent: string
  devices: DeviceProof[]
  /** The session this browser holds already: the new one takes its place. */
  current: Asker | null
}

/** What a sign-in needs to know of the request that asks for it. */
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
