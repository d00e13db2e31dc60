import { get } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { Problem } from './problem.js'

// The development server compiles the page first.
const TIMEOUT_MS = 120_000
const RETRY_AFTER_MS = 200
const ANY_ADDRESS: Record<string, string> = { '0.0.0.0': '127.0.0.1', '::': '::1' }

/** Waits until the server answers with a page, and the database answers, too. */
export async function waitUntilReady(host: string, port: number, signal: AbortSignal): Promise<void> {
  const ending = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)])
  const request = (path: string) => statusOf({ host: ANY_ADDRESS[host] ?? host, port, path, signal: ending })
  const page = await request('/')
  const status = page !== null && page < 500 ? await healthOnceReachable(request, ending) : page
  signal.throwIfAborted()
  if (status === null) throw new Problem('The web server listens but does not answer.')
  if (status >= 500) throw new Problem(`The web server answers with an error (${status}): see above.`)
}

/** The address that this machine uses itself. */
export function localUrl(host: string, port: number): string {
  const name = ANY_ADDRESS[host] ?? host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}

export function addressOf(host: string, port: number): string {
  const local = host in ANY_ADDRESS || /^(127\.|::1$|localhost$)/.test(host)
  const name = local ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}

/** The first query after a start may take longer than the health check waits. */
async function healthOnceReachable(
  request: (path: string) => Promise<number | null>,
  ending: AbortSignal,
): Promise<number | null> {
  for (;;) {
    const status = await request('/api/health')
    if (status !== 503 || ending.aborted) return status
    await pause(RETRY_AFTER_MS)
  }
}

interface StatusRequest {
  host: string
  port: number
  path: string
  signal: AbortSignal
}

function statusOf(options: StatusRequest): Promise<number | null> {
  return new Promise((resolve) => {
    get({ ...options, agent: false }, (response) => {
      response.resume()
      resolve(response.statusCode ?? null)
    }).on('error', () => resolve(null))
  })
}
