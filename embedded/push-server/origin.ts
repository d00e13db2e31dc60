import type { IncomingMessage } from 'node:http'

interface AllowedOrigins {
  origins: string[]
  /** Pages of the host that the request names may connect. */
  sameHost: boolean
}

/** Which pages may connect. A client without an origin is not a page. */
export function originRule({ origins, sameHost }: AllowedOrigins) {
  const allowsAny = origins.length === 0 && !sameHost
  return ({ headers }: IncomingMessage): boolean => {
    const { origin, host } = headers
    if (origin === undefined || allowsAny) return true
    const url = parse(origin)
    if (!url) return false
    return origins.includes(url.origin) || (sameHost && url.host === host?.toLowerCase())
  }
}

function parse(origin: string): URL | null {
  try {
    return new URL(origin)
  } catch {
    return null
  }
}
