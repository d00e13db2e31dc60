import type { IncomingMessage } from 'node:http'

interface Own {
  origins: string[]
  /** The host that was asked is its own, whatever it is called. */
  sameHost: boolean
}

/** Which pages may connect. Who names no origin is not a page. */
export function originRule({ origins, sameHost }: Own) {
  const any = origins.length === 0 && !sameHost
  return ({ headers }: IncomingMessage): boolean => {
    const { origin, host } = headers
    if (origin === undefined || any) return true
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
