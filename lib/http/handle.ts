import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Asker } from '@/lib/auth/asker'
import { identifyByName, identifyBySession } from '@/lib/auth/identify'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { readJson } from './body'
import type { AccessLevel, Endpoint, InputOf, OutputOf } from './contract'
import { Refusal, statusOf } from './errors'
import { asRefusal } from './failure'
import { limitRequests } from './limits'
import { refuseOtherSites } from './origin'

export interface Call<E extends Endpoint> {
  asker: AskerOf<E>
  input: InputOf<E>
  request: Request
}

type AskerOf<E> = E extends { access: infer A } ? ('public' extends A ? Asker | null : Asker) : never

/** An answer that says more than its body: a status, headers, cookies. */
class Reply<Output> {
  constructor(
    readonly output: Output,
    readonly extra: { status?: number; headers?: Record<string, string>; cookies?: string[] },
  ) {}
}
export const reply = <Output>(output: Output, extra: Reply<Output>['extra']) => new Reply(output, extra)

export interface Handler {
  endpoint: Endpoint
  serve(request: Request, context: RouteContext): Promise<Response>
}
export interface RouteContext {
  params: Promise<Record<string, string | string[] | undefined>>
}

/** The one wrapper: who asks, what they ask, the rule itself, the answer, and a line in the log. */
export function handle<E extends Endpoint>(
  endpoint: E,
  run: (call: Call<E>) => Promise<OutputOf<E> | Reply<OutputOf<E>>>,
): Handler {
  return { endpoint, serve }

  async function serve(request: Request, context: RouteContext): Promise<Response> {
    const trace: Trace = { id: randomUUID(), started: performance.now(), userId: null }
    const response = await answer(request, context, trace).catch((thrown: unknown) => failed(thrown, trace))
    return finish(endpoint, request, response, trace)
  }

  async function answer(request: Request, context: RouteContext, trace: Trace): Promise<Response> {
    const changes = endpoint.method !== 'GET'
    if (changes && (endpoint.sameOriginOnly || request.headers.has('cookie'))) refuseOtherSites(request)
    const session = await identifyBySession(request)
    trace.userId = session?.asker.id ?? null
    await limitRequests(request, session?.asker ?? null)
    if (!session && endpoint.access !== 'public' && env().AUTH_MODE !== 'open') throw new Refusal('unauthenticated')
    const given = await readInput(endpoint, request, context)
    const asker = await identifyByName(endpoint, request, given, session?.asker ?? null)
    trace.userId = asker?.id ?? null
    allow(endpoint.access, asker)
    const input = endpoint.input.parse(given, { reportInput: true }) as InputOf<E>
    const made = await run({ asker: asker as AskerOf<E>, input, request })
    const { output, extra } = made instanceof Reply ? made : reply(made, {})
    return respond(endpoint.output.parse(output), { cookies: session?.cookies ?? [], ...extra })
  }
}

interface Trace {
  id: string
  started: number
  userId: number | null
}

async function readInput(endpoint: Endpoint, request: Request, context: RouteContext) {
  const hasBody = endpoint.method === 'POST' || endpoint.method === 'PATCH'
  const given = hasBody ? await readJson(request) : readQuery(new URL(request.url).searchParams)
  return { ...given, ...(await context.params) }
}

/** A name given twice becomes a list, which no field that expects one value accepts. */
function readQuery(query: URLSearchParams): Record<string, unknown> {
  return Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const values = query.getAll(name)
      return [name, values.length === 1 ? values[0] : values]
    }),
  )
}

function allow(access: AccessLevel, asker: Asker | null): void {
  if (access === 'public') return
  if (!asker) throw new Refusal('unauthenticated')
  if (access === 'admin' && asker.role !== 'admin') throw new Refusal('forbidden')
}

function respond(output: unknown, { status, headers, cookies }: Reply<unknown>['extra']): Response {
  const response = Response.json(output, { status: status ?? 200, headers: headers ?? {} })
  for (const cookie of cookies ?? []) response.headers.append('set-cookie', cookie)
  return response
}

function failed(thrown: unknown, trace: Trace): Response {
  const refusal = asRefusal(thrown)
  if (!refusal || refusal.code === 'unavailable') {
    log('error', 'failure', { request: trace.id, error: describe(thrown) })
  }
  return refused(refusal ?? new Refusal('internal'))
}

export function refused({ code, message, extra }: Refusal): Response {
  const error = { code, message, ...(extra.details ? { details: extra.details } : {}) }
  const headers: Record<string, string> = {}
  if (extra.retryAfter !== undefined) headers['retry-after'] = String(Math.max(1, Math.ceil(extra.retryAfter)))
  return Response.json({ error }, { status: statusOf(code), headers })
}

/** What an operator needs to find the fault; database errors may quote values, so only their kind. */
function describe(thrown: unknown): string {
  if (!(thrown instanceof Error)) return typeof thrown
  const { code } = thrown as { code?: unknown }
  const where = thrown.stack?.split('\n').find((line) => line.includes(' at ')) ?? ''
  const said = thrown.name.startsWith('Prisma') ? '' : thrown.message.slice(0, 200)
  return [thrown.name, code, said, where.trim()].filter(Boolean).join(' · ')
}

function finish(endpoint: Endpoint, request: Request, response: Response, trace: Trace): Response {
  response.headers.set('x-request-id', trace.id)
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-store')
  const quiet = endpoint.method === 'GET' && response.status < 400
  log(response.status >= 500 ? 'error' : quiet ? 'debug' : 'info', 'request', {
    id: trace.id,
    method: request.method,
    path: endpoint.path,
    status: response.status,
    ms: Math.round(performance.now() - trace.started),
    user: trace.userId,
  })
  return response
}
