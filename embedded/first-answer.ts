import { get } from 'node:http'
import { Problem } from './problem.js'

// The development server compiles the page first.
const WITHIN_MS = 120_000
const ANY_ADDRESS: Record<string, string> = { '0.0.0.0': '127.0.0.1', '::': '::1' }

/** Listening is not yet serving: the page itself must come. */
export async function expectAnswer(host: string, port: number, signal: AbortSignal): Promise<void> {
  const status = await statusOf(
    ANY_ADDRESS[host] ?? host,
    port,
    AbortSignal.any([signal, AbortSignal.timeout(WITHIN_MS)]),
  )
  signal.throwIfAborted()
  if (status === null) throw new Problem('The web server listens but does not answer.')
  if (status >= 500) throw new Problem(`The web server answers with an error (${status}): see above.`)
}

export function addressOf(host: string, port: number): string {
  const local = host in ANY_ADDRESS || /^(127\.|::1$|localhost$)/.test(host)
  const name = local ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}

function statusOf(host: string, port: number, signal: AbortSignal): Promise<number | null> {
  return new Promise((resolve) => {
    get({ host, port, path: '/', signal, agent: false }, (response) => {
      response.resume()
      resolve(response.statusCode ?? null)
    }).on('error', () => resolve(null))
  })
}
