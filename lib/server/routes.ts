import 'server-only'
import { Refusal } from '@/lib/http/errors'
import type { Handler, RouteContext } from './handle'
import { traceRequest } from './trace-request'

type Serve = (request: Request, context: RouteContext) => Promise<Response>
type Methods = Record<'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS', Serve>

/** What a route file exports: its handlers, and the contract's answer to every other method. */
export function routes(...handlers: Handler[]): Methods {
  const known = new Map(handlers.map((handler) => [handler.endpoint.method as string, handler]))
  if (known.has('GET')) known.set('HEAD', known.get('GET')!)
  const allowed = [...known.keys(), 'OPTIONS'].join(', ')

  const serve: Serve = async (request, context) => {
    const handler = known.get(request.method)
    if (!handler) return notAllowed(request, allowed, handlers[0]!.endpoint.path)
    const response = await handler.serve(request, context)
    return request.method === 'HEAD' ? new Response(null, response) : response
  }
  return { GET: serve, HEAD: serve, POST: serve, PUT: serve, PATCH: serve, DELETE: serve, OPTIONS: serve }
}

function notAllowed(request: Request, allow: string, path: string): Promise<Response> {
  return traceRequest(path, request, async () => {
    if (request.method !== 'OPTIONS') throw new Refusal('method_not_allowed', { allow })
    return new Response(null, { status: 204, headers: { allow } })
  })
}
