import { env } from '@/lib/env'
import { pushOrigins } from '@/lib/sync/server/transport/pusher/public-address'

const isDevelopment = process.env.NODE_ENV === 'development'

/**
 * A page may run the scripts that have this answer's nonce, and what they load. It may connect to its own
 * site and to the push service.
 */
export function contentSecurityPolicy(nonce: string, host: string | null, values = env()): string {
  return [
    "default-src 'self'",
    // In development, React uses eval to explain errors.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    `connect-src ${["'self'", ...socketsOf(host), ...pushOrigins(values)].join(' ')}`,
    // Without it, 'strict-dynamic' would keep workers of this site from loading.
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

// In some browsers 'self' does not include WebSockets of the same host.
function socketsOf(host: string | null): string[] {
  return host && HOST.test(host) ? [`ws://${host}`, `wss://${host}`] : []
}

// Only a host and a port: anything else could extend the policy.
const HOST = /^([a-z0-9.-]+|\[[0-9a-f:.]+\])(:\d{1,5})?$/i
