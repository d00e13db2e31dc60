import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { routes } from 'api-routes'
import { type FastResponse, NodeRequest } from 'srvx/node'
import nextConfig from '../next.config.js'
import { createRouter } from './router'

const findRoute = createRouter(routes)
const everywhere = ((await nextConfig.headers?.()) ?? []).flatMap(({ headers }) => headers)

const compress = promisify(gzip)
const COMPRESSED_FROM = 1_024

/**
 * Answers a call of the API by its handler, which knows requests and responses of the web and nothing of Next. Null:
 * the address is none of those, or written in a way that Next has rules for.
 */
export function apiAnswer(request: IncomingMessage, response: ServerResponse): (() => Promise<void>) | null {
  const found = findRoute(request.url ?? '')
  const serve = found?.methods[request.method ?? '']
  if (!found || !serve) return null
  return async () => {
    for (const { key, value } of everywhere) response.setHeader(key, value)
    const call = new NodeRequest({ req: request, res: response })
    const answer = await serve(call, { params: Promise.resolve(found.params) })
    // Every response of these handlers is one of those, which `without-next/response.ts` puts in their way.
    await send(request, response, (answer as FastResponse)._toNodeResponse())
  }
}

type Answer = ReturnType<FastResponse['_toNodeResponse']>

async function send(request: IncomingMessage, response: ServerResponse, { status, headers, body }: Answer) {
  for (let n = 0; n < headers.length; n += 2) response.appendHeader(headers[n]!, headers[n + 1]!)
  response.statusCode = status
  if (typeof body !== 'string' || body.length < COMPRESSED_FROM) return void response.end(body ?? undefined)
  response.appendHeader('vary', 'Accept-Encoding')
  if (!/(^|[\s,])gzip($|[\s,;])/.test(String(request.headers['accept-encoding'] ?? ''))) {
    return void response.end(body)
  }
  const compressed = await compress(body)
  response.setHeader('content-encoding', 'gzip')
  response.setHeader('content-length', compressed.length)
  response.end(compressed)
}
