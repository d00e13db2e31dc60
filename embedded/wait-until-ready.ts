import { get } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { Problem } from './problem.js'

// The development server compiles the page first.
const WITHIN_MS = 120_000
const AGAIN_AFTER_MS = 200
const ANY_ADDRESS: Record<string, string> = { '0.0.0.0': '127.0.0.1', '::': '::1' }

/** Listening is not yet serving: the page itself must come, and the database answer through it. */
export async function waitUntilReady(host: string, port: number, signal: AbortSignal): Promise<void> {
  const ending = AbortSignal.any([signal, AbortSignal.timeout(WITHIN_MS)])
  const ask = (path: string) => statusOf({ host: ANY_ADDRESS[host] ?? host, port, path, signal: ending })
  const page = await ask('/')
  const status = page !== null && page < 500 ? await healthOnceThere(ask, ending) : page
  signal.throwIfAborted()
  if (status === null) throw new Problem('The web server listens but does not answer.')
  if (status >= 500) throw new Problem(`The web server answers with an error (${status}): see above.`)
}

/** As this machine itself reaches it. */
export function localUrl(host: string, port: number): string {
  const name = ANY_ADDRESS[host] ?? host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}

export function addressOf(host: string, port: number): string {
  const local = host in ANY_ADDRESS || /^(127\.|::1$|localhost$)/.test(host)
  const name = local ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}

/** The first question that a database is asked takes longer than health has patience for. */
async function healthOnceThere(
  ask: (path: string) => Promise<number | null>,
  ending: AbortSignal,
): Promise<number | null> {
  for (;;) {
    const status = await ask('/api/health')
    if (status !== 503 || ending.aborted) return status
    await pause(AGAIN_AFTER_MS)
  }
}

interface Question {
  host: string
  port: number
  path: string
  signal: AbortSignal
}

function statusOf(question: Question): Promise<number | null> {
  return new Promise((resolve) => {
    get({ ...question, agent: false }, (response) => {
      response.resume()
      resolve(response.statusCode ?? null)
    }).on('error', () => resolve(null))
  })
}
