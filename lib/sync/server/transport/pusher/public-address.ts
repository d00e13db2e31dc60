import type { Env } from '@/lib/env'
import type { Connection } from '@/lib/sync/contract'

export const DEFAULT_CLUSTER = 'mt1'

export type PublicAddress = Pick<Connection, 'host' | 'port' | 'tls' | 'cluster'>

/** The page's own address. */
export const OWN_ADDRESS: PublicAddress = { host: null, port: null, tls: null, cluster: null }

/**
 * Push as a browser reaches it, which may be by another way than the application does. A server of one's
 * own without a public name is reached through the page's own address.
 */
export function publicAddress(values: Env): PublicAddress {
  const { PUSHER_PUBLIC_HOST: host, PUSHER_PUBLIC_PORT: port, PUSHER_PUBLIC_TLS: tls } = values
  if (host) return { host, port: port ?? null, tls: tls ?? true, cluster: null }
  if (values.PUSHER_HOST) return OWN_ADDRESS
  return { ...OWN_ADDRESS, cluster: values.PUSHER_CLUSTER ?? DEFAULT_CLUSTER }
}

/** The same as addresses, for a browser that is told what it may reach. */
export function pushOrigins(values: Env): string[] {
  if (values.PUSH === 'off' || !values.PUSHER_KEY) return []
  const { host, port, tls, cluster } = publicAddress(values)
  if (cluster) return [`wss://ws-${cluster}.pusher.com`, `https://sockjs-${cluster}.pusher.com`]
  if (!host) return []
  const place = port ? `${host}:${String(port)}` : host
  return tls ? [`wss://${place}`, `https://${place}`] : [`ws://${place}`, `http://${place}`]
}
