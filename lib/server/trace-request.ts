import 'server-only'
import { randomUUID } from 'node:crypto'
import * as z from 'zod/mini'
import { postgresError } from '@/lib/db/postgres-error'
import { isConflict } from '@/lib/db/retry'
import { isDatabaseUnavailable, unavailableReason } from '@/lib/db/unavailable'
import { type ErrorCode, Refusal, statusOf } from '@/lib/http/errors'
import { log } from '@/lib/log'

export interface Trace {
  id: string
  started: number
  userId: number | null
}

/** Answers errors in the contract's shape, and writes one line to the log for each request. */
export async function traceRequest(
  path: string,
  request: Request,
  answer: (trace: Trace) => Promise<Response>,
  headers: Record<string, string> = {},
): Promise<Response> {
  const trace: Trace = { id: randomUUID(), started: performance.now(), userId: null }
  const response = await answer(trace).catch((thrown: unknown) => failureResponse(thrown, trace))
  response.headers.set('x-request-id', trace.id)
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-store')
  logRequest(path, request, response, trace)
  return response
}

/** For any method at an address that no route has. The address is not logged: it may contain anything. */
export const answerUnknownAddress = (request: Request): Promise<Response> =>
  traceRequest('(unknown)', request, () => Promise.reject(new Refusal('not_found')))

function failureResponse(thrown: unknown, trace: Trace): Response {
  const refusal = toRefusal(thrown)
  if (!refusal || refusal.code === 'unavailable') {
    log('error', 'failure', { request: trace.id, error: describe(thrown) })
  }
  return refusalResponse(refusal ?? new Refusal('internal'))
}

function refusalResponse({ code, message, extra }: Refusal): Response {
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

// Successful reads are logged as debug: polling would hide the rest.
function logRequest(path: string, request: Request, response: Response, trace: Trace): void {
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

// Zod's messages are for callers of the API. Pages have their own texts, and load none of these.
z.config(z.locales.en())

/** The refusal that a thrown error is answered with. Null: a fault of this program. */
export function toRefusal(thrown: unknown): Refusal | null {
  if (thrown instanceof Refusal) return thrown
  if (thrown instanceof z.core.$ZodError) return badInput(thrown)
  if (isDatabaseUnavailable(thrown)) return new Refusal('unavailable', { retryAfter: 2 })
  if (isConflict(thrown)) return new Refusal('unavailable', { retryAfter: 1 })
  return null
}

function badInput(error: z.core.$ZodError): Refusal {
  const issues = error.issues.flatMap(flatten)
  const codes = issues.map(codeOf)
  const code = codes.includes('bad_request') ? 'bad_request' : (codes[0] ?? 'bad_request')
  const fields = Object.fromEntries(issues.map((issue) => [issue.path.join('.'), issue.message]))
  return new Refusal(code, { details: { fields } })
}

type Issue = z.core.$ZodIssue

function flatten(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || !issue.errors[0]) return [issue]
  return issue.errors[0].map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }))
}

/** 400 for a wrong type or a missing field, 422 for a wrong value of the right type. */
function codeOf(issue: Issue): ErrorCode {
  if (issue.code === 'invalid_type' || issue.code === 'invalid_key') return 'bad_request'
  if (issue.code === 'invalid_value' && typeof issue.input !== 'string') return 'bad_request'
  if (issue.code === 'custom' && typeof issue.params?.code === 'string') return issue.params.code as ErrorCode
  return 'invalid_value'
}
