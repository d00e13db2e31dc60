import 'server-only'
import type * as z from 'zod/mini'
import { env } from '@/lib/env'
import { type AccessLevel, type Endpoint, hasBody, type InputOf, type OutputOf } from '@/lib/http/endpoint'
import { Refusal } from '@/lib/http/errors'
import { countRequestAsSeen } from '@/lib/presence/server/count-request-as-seen'
import type { Asker } from '@/lib/users/asker'
import { identifyByName, identifyBySession } from './identify'
import { limitRequests } from './limit-requests'
import { queryFields, readFields } from './read-body'
import { refuseOtherSites } from './refuse-other-sites'
import { type Trace, traceRequest } from './trace-request'

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
    readonly extra: {
      status?: number
      headers?: Record<string, string>
      cookies?: string[]
      /** In place of the endpoint's own: of an older form, which knows fewer fields. */
      shape?: z.ZodMiniType
    },
  ) {}
}
export const reply = <Output>(output: Output, extra: Reply<Output>['extra']) => new Reply(output, extra)

/** The answer that the caller holds still stands: 304, with nothing else to say. */
export class Unchanged {
  constructor(readonly headers: Record<string, string>) {}
}

export interface Handler {
  endpoint: Endpoint
  serve(request: Request, context: RouteContext): Promise<Response>
}
/** What a body has to pass before it is read, such as the check of its signature. */
type Inspect = (request: Request, body: Buffer) => void

export interface RouteContext {
  params: Promise<Record<string, string | string[] | undefined>>
}

/** The one wrapper: who asks, what they ask, the rule itself, the answer, and a line in the log. */
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
    const given = await readInput(endpoint, request, context, inspect)
    // Before a bare name is believed: what is refused must not make a user.
    const input = parse(endpoint, given) as InputOf<E>
    const asker = await identifyByName(endpoint, request, given, session?.asker ?? null)
    trace.userId = asker?.id ?? null
    allow(endpoint.access, asker)
    if (asker) await countRequestAsSeen(asker, endpoint, request)
    const made = await run({ asker: asker as AskerOf<E>, input, request })
    const cookies = session?.cookies ?? []
    if (made instanceof Unchanged)
      return withCookies(new Response(null, { status: 304, headers: made.headers }), cookies)
    const { output, extra } = made instanceof Reply ? made : reply(made, {})
    return respond((extra.shape ?? endpoint.output).parse(output), { cookies, ...extra })
  }
}

// The day this API took their place (RFC 9745). No day is set on which they will end.
const deprecated = (successor: string) => ({
  deprecation: '@1795219200',
  link: `<${successor}>; rel="successor-version"`,
})

async function readInput(endpoint: Endpoint, request: Request, context: RouteContext, inspect?: Inspect) {
  const given = hasBody(endpoint)
    ? await readFields(request, { form: endpoint.form, inspect })
    : queryFields(new URL(request.url).searchParams)
  return { ...given, ...(await context.params) }
}

/** An address that cannot be anything's, such as /halls/x, is not found like any other. */
function parse(endpoint: Endpoint, given: Record<string, unknown>): unknown {
  const parsed = endpoint.input.safeParse(given, { reportInput: true })
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
