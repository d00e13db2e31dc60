import { given } from '../given'

/** A server that speaks Pusher's protocol: whose it is, and where its two doors are. */
export interface Target {
  appId: string
  key: string
  secret: string
  tls: boolean
  /** Where events are posted. */
  api: Address
  /** Where sockets connect. */
  socket: Address
}

interface Address {
  host: string
  port: number
}

/** The one that the run is about: our own, started for it, or the host that `PUSHER_*` names. */
export const theTarget = (): Target => JSON.parse(given('push')) as Target

/** What `PUSHER_*` say, if they name somebody. */
export function targetOf(variables: Record<string, string | undefined>): Target | null {
  const { PUSHER_APP_ID: appId, PUSHER_KEY: key, PUSHER_SECRET: secret } = variables
  if (!appId || !key || !secret) return null
  const { PUSHER_HOST: host, PUSHER_CLUSTER: cluster = 'mt1' } = variables
  const tls = ['true', '1'].includes(variables['PUSHER_USE_TLS'] ?? String(!host))
  const port = Number(variables['PUSHER_PORT'] ?? (tls ? 443 : 80))
  return {
    ...{ appId, key, secret, tls },
    api: { host: host ?? `api-${cluster}.pusher.com`, port },
    socket: { host: host ?? `ws-${cluster}.pusher.com`, port },
  }
}

export const apiUrl = ({ tls, api }: Target) => `http${tls ? 's' : ''}://${api.host}:${api.port}`
export const socketUrl = ({ tls, socket }: Target) => `ws${tls ? 's' : ''}://${socket.host}:${socket.port}`
