import { env, type Env } from './env'

const isDevelopment = process.env.NODE_ENV === 'development'

/**
 * What a page may run and reach: scripts that carry this answer's nonce and what they load, and
 * connections to where the page came from and to the push service it is told to use.
 */
export function contentSecurityPolicy(nonce: string, host: string | null): string {
  return [
    "default-src 'self'",
    // React explains its errors by eval, while developing only.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    `connect-src ${["'self'", ...socketsOf(host), ...pushAddresses(env())].join(' ')}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

// Not every browser counts sockets of the same host among 'self'.
function socketsOf(host: string | null): string[] {
  return host && HOST.test(host) ? [`ws://${host}`, `wss://${host}`] : []
}

// What a browser sends may only be a host and a port: anything else could add to the policy.
const HOST = /^([a-z0-9.-]+|\[[0-9a-f:.]+\])(:\d{1,5})?$/i

/** Where the browser finds push, when that is not where the page came from. */
function pushAddresses(values: Env): string[] {
  const { PUSH, PUSHER_APP_ID, PUSHER_HOST, PUSHER_PUBLIC_HOST, PUSHER_CLUSTER } = values
  if (PUSH === 'off' || !PUSHER_APP_ID) return []
  if (PUSHER_PUBLIC_HOST) return ownServer(PUSHER_PUBLIC_HOST, values)
  // A server of one's own without a public name is reached through the page's own address.
  if (PUSHER_HOST) return []
  const cluster = PUSHER_CLUSTER ?? 'mt1'
  return [`wss://ws-${cluster}.pusher.com`, `https://sockjs-${cluster}.pusher.com`]
}

function ownServer(name: string, { PUSHER_PUBLIC_PORT, PUSHER_PUBLIC_TLS }: Env): string[] {
  const host = PUSHER_PUBLIC_PORT ? `${name}:${String(PUSHER_PUBLIC_PORT)}` : name
  const secure = [`wss://${host}`, `https://${host}`]
  return PUSHER_PUBLIC_TLS === false ? [`ws://${host}`, `http://${host}`] : secure
}
