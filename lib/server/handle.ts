import 'server-only'
import type * as z from 'zod/mini'
import { env } from '@/lib/env'
import { type AccessLevel, type Endpoint, hasBody, type InputOf, type OutputOf } from '@/lib/http/endpoint'
import { Refusal } from '@/lib/http/errors'
import { countRequestAsSeen } from '@/lib/presence/server/count-request-as-seen'
import type { Asker } from '@/lib/users/asker'
import { identifyByName, identifyBySession } from './identify'
import { queryFields, readFields } from './read-body'
import { limitRequests, refuseOtherSites } from './refuse'
import { Reply, reply, Unchanged } from './reply'
import { type Trace, traceRequest } from './trace-request'

export interface Call<E extends Endpoint> {
  asker: AskerOf<E>
  input: InputOf<E>
  request: Request
}

type AskerOf<E> = E extends { access: infer A } ? ('public' extends A ? Asker | null : Asker) : never

interface Handler {
  endpoint: Endpoint
  serve(request: Request, context: RouteContext): Promise<Response>
}
/** Checks a body before it is parsed, such as its signature. */
type Inspect = (request: Request, body: Buffer) => void

interface RouteContext {
  params: Promise<Record<string, string | string[] | undefined>>
}

type Serve = (request: Request, context: RouteContext) => Promise<Response>
type Methods = Record<'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS', Serve>

/** What a route file exports: its handlers, and the answer to every other method. */
export function routes(...handlers: Handler[]): Methods {
  const known = new Map(handlers.map((handler) => [handler.endpoint.method as string, handler]))
  if (known.has('GET')) known.set('HEAD', known.get('GET')!)
  const allowed = [...known.keys(), 'OPTIONS'].join(', ')

  const serve: Serve = async (request, context) => {
    const handler = known.get(request.method)
    if (!handler) return answerOtherMethod(request, allowed, handlers[0]!.endpoint.path)
    const response = await handler.serve(request, context)
    return request.method === 'HEAD' ? new Response(null, response) : response
  }
  return { GET: serve, HEAD: serve, POST: serve, PUT: serve, PATCH: serve, DELETE: serve, OPTIONS: serve }
}

function answerOtherMethod(request: Request, allow: string, path: string): Promise<Response> {
  return traceRequest(path, request, async () => {
    if (request.method !== 'OPTIONS') throw new Refusal('method_not_allowed', { allow })
    return new Response(null, { status: 204, headers: { allow } })
  })
}

/** Finds out who asks, checks the input, runs the endpoint's function, and answers. Every endpoint goes through here. */
export function handle<E extends Endpoint>(
  endpoint: E,
  run: (call: Call<E>) => Promise<OutputOf<E> | Reply<OutputOf<E>> | Unchanged>,
  inspect?: Inspect,
): Handler {
  return { endpoint, serve }

  function serve(request: Request, context: RouteContext): Promise<Response> {
    const headers = endpoint.replacedBy ? deprecated(endpoint.replacedBy) : {}
    return traceRequest(endpoint.path, request, (trace) => answer(request, context, trace), headers)
  }

  async function answer(request: Request, context: RouteContext, trace: Trace): Promise<Response> {
    const changes = endpoint.method !== 'GET'
    if (changes && (endpoint.sameOriginOnly || request.headers.has('cookie'))) refuseOtherSites(request)
    const session = endpoint.access === 'public' ? null : await identifyBySession(request)
    trace.userId = session?.asker.id ?? null
    await limitRequests(request, session?.asker ?? null)
    if (session || env().AUTH_MODE !== 'open') allow(endpoint.access, session?.asker ?? null)
    const fields = await readInput(endpoint, request, context, inspect)
    // Before a bare name is accepted: a refused request must not create a user.
    const input = parse(endpoint, fields) as InputOf<E>
    const asker = await identifyByName(endpoint, request, fields, session?.asker ?? null)
    trace.userId = asker?.id ?? null
    allow(endpoint.access, asker)
    if (asker) await countRequestAsSeen(asker, endpoint, request)
    const result = await run({ asker: asker as AskerOf<E>, input, request })
    const cookies = session?.cookies ?? []
    if (result instanceof Unchanged)
      return withCookies(new Response(null, { status: 304, headers: result.headers }), cookies)
    const { output, extra } = result instanceof Reply ? result : reply(result, {})
    return respond((extra.shape ?? endpoint.output).parse(output), { cookies, ...extra })
  }
}

// The day on which this API replaced them (RFC 9745). No end is announced.
const deprecated = (successor: string) => ({
  deprecation: '@1795219200',
  link: `<${successor}>; rel="successor-version"`,
})

async function readInput(endpoint: Endpoint, request: Request, context: RouteContext, inspect?: Inspect) {
  const fields = hasBody(endpoint)
    ? await readFields(request, { form: endpoint.form, inspect })
    : queryFields(new URL(request.url).searchParams)
  return { ...fields, ...(await context.params) }
}

/** A bad value in the path, such as /halls/x, is answered like an address that does not exist. */
function parse(endpoint: Endpoint, fields: Record<string, unknown>): unknown {
  const parsed = endpoint.input.safeParse(fields, { reportInput: true })
  if (parsed.success) return parsed.data
  const isInPath = parsed.error.issues.some(
    (issue) => endpoint.path.includes(`:${String(issue.path[0])}`) && !saysItsCode(issue),
  )
  throw isInPath ? new Refusal('not_found') : parsed.error
}

/** Such as an emoji in the path that is none: the address is right, the value is not. */
const saysItsCode = (issue: z.core.$ZodIssue) => issue.code === 'custom' && issue.params?.code !== undefined

function allow(access: AccessLevel, asker: Asker | null): void {
  if (access === 'public') return
  if (!asker) throw new Refusal('unauthenticated')
  if (access === 'admin' && asker.role !== 'admin') throw new Refusal('forbidden')
}

function respond(output: unknown, { status, headers, cookies }: Reply<unknown>['extra']): Response {
  return withCookies(Response.json(output, { status: status ?? 200, headers: headers ?? {} }), cookies ?? [])
}

function withCookies(response: Response, cookies: string[]): Response {
  for (const cookie of cookies) response.headers.append('set-cookie', cookie)
  return response
}
