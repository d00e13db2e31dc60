import { env } from '@/lib/env'
import { SESSION_SECONDS } from './token'

const DEVICE_SECONDS = 400 * 24 * 60 * 60
// Several people may share a browser. Beyond this number, the first is asked for the code again.
const DEVICES_KEPT = 8

/** With https, the browser sends the cookies over https only. */
export const isSecure = (): boolean =>
  env().NEXTAUTH_URL?.startsWith('https:') ?? process.env.VERCEL !== undefined

// Cookies ignore ports: two installations on one machine must not sign each other out.
const portSuffix = (): string => {
  const { PORT, NEXTAUTH_URL } = env()
  return PORT === 3000 || NEXTAUTH_URL || process.env.VERCEL ? '' : `-${PORT}`
}

export const sessionCookieName = (): string =>
  `${isSecure() ? '__Secure-' : ''}next-auth.session-token${portSuffix()}`
const deviceCookieName = (): string => `${isSecure() ? '__Host-' : ''}tertulia-device${portSuffix()}`

export const sessionCookie = (token: string): string => write(sessionCookieName(), token, SESSION_SECONDS)
export const noSessionCookie = (): string => write(sessionCookieName(), '', 0)

export interface DeviceProof {
  id: string
  secret: string
}

export const deviceCookie = (proofs: DeviceProof[]): string => {
  const value = proofs
    .slice(0, DEVICES_KEPT)
    .map(({ id, secret }) => `${id}.${secret}`)
    .join('~')
  return write(deviceCookieName(), value, proofs.length > 0 ? DEVICE_SECONDS : 0)
}

export const readSessionCookie = (header: string | null): string | null => read(header, sessionCookieName())

export function readDeviceCookie(header: string | null): DeviceProof[] {
  const proofs = (read(header, deviceCookieName()) ?? '').split('~').map((each) => each.split('.'))
  return proofs
    .flatMap(([id, secret]) => (id && UUID.test(id) && secret ? [{ id, secret }] : []))
    .slice(0, DEVICES_KEPT)
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function read(header: string | null, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=')
    if (part.slice(0, at).trim() === name) return part.slice(at + 1).trim() || null
  }
  return null
}

const write = (name: string, value: string, seconds: number): string =>
  `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${isSecure() ? '; Secure' : ''}`
