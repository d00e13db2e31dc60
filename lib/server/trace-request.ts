import 'server-only'
import { randomUUID } from 'node:crypto'
import { postgresError } from '@/lib/db/postgres-error'
import { unavailableReason } from '@/lib/db/unavailable'
import { Refusal, statusOf } from '@/lib/http/errors'
import { log } from '@/lib/log'
import { toRefusal } from './to-refusal'

export interface Trace {
  id: string
  started: number
  userId: number | null
}

/** Whatever happens inside becomes an answer in the contract's shape, and one line in the log. */
export async function traceRequest(
  path: string,
  request: Request,
  answer: (trace: Trace) => Promise<Response>,
  headers: Record<string, string> = {},
): Promise<Response> {
  const trace: Trace = { id: randomUUID(), started: performance.now(), userId: null }
  const response = await answer(trace).catch((thrown: unknown) => failed(thrown, trace))
  response.headers.set('x-request-id', trace.id)
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-store')
  note(path, request, response, trace)
  return response
}

function failed(thrown: unknown, trace: Trace): Response {
  const refusal = toRefusal(thrown)
  if (!refusal || refusal.code === 'unavailable') {
    log('error', 'failure', { request: trace.id, error: describe(thrown) })
  }
  return refused(refusal ?? new Refusal('internal'))
}

function refused({ code, message, extra }: Refusal): Response {
  const error = { code, message, ...(extra.details ? { details: extra.details } : {}) }
  const headers: Record<string, string> = {}
  if (extra.retryAfter !== undefined)
    headers['retry-after'] = String(Math.max(1, Math.ceil(extra.retryAfter)))
  if (extra.allow !== undefined) headers.allow = extra.allow
  return Response.json({ error }, { status: statusOf(code), headers })
}

/**
 * What an operator needs to find the fault. Of the database as a whole that is what it said; its errors about a
 * statement may quote values, so only their code.
 */
function describe(thrown: unknown): string {
  if (!(thrown instanceof Error)) return typeof thrown
  const reason = unavailableReason(thrown)
  if (reason) return `database away · ${reason}`
  const code = postgresError(thrown)?.code ?? (thrown as { code?: unknown }).code
  const where = thrown.stack?.split('\n').find((line) => line.includes(' at ')) ?? ''
  const said = thrown.name.startsWith('Prisma') ? '' : thrown.message.slice(0, 200)
  return [thrown.name, code, said, where.trim()].filter(Boolean).join(' · ')
}

// What people only read is quiet: a page that polls would drown the rest.
function note(path: string, request: Request, response: Response, trace: Trace): void {
  const isQuiet = request.method === 'GET' && response.status < 400
  log(response.status >= 500 ? 'error' : isQuiet ? 'debug' : 'info', 'request', {
    id: trace.id,
    method: request.method,
    path,
    status: response.status,
    ms: Math.round(performance.now() - trace.started),
    user: trace.userId,
  })
}
