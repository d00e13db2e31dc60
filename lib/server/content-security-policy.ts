import { env } from '@/lib/env'
import { pushOrigins } from '@/lib/sync/server/transport/pusher/public-address'

const isDevelopment = process.env.NODE_ENV === 'development'

/**
 * What a page may run and reach: scripts that carry this answer's nonce and what they load, and
 * connections to where the page came from and to the push service it is told to use.
 */
export function contentSecurityPolicy(nonce: string, host: string | null, values = env()): string {
  return [
    "default-src 'self'",
    // React explains its errors by eval, while developing only.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    `connect-src ${["'self'", ...socketsOf(host), ...pushOrigins(values)].join(' ')}`,
    // With 'strict-dynamic' no address among those of scripts counts.
    "worker-src 'self'",
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
