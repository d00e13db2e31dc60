import type { IncomingMessage, ServerResponse } from 'node:http'
import { type ErrorCode, messageOf, statusOf } from '../lib/http/errors'

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** Requests that never reach Next. */
export function refusalOf(request: IncomingMessage): ErrorCode | null {
  if (!METHODS.includes(request.method ?? '')) return 'method_not_allowed'
  // Node takes the first of several; a proxy in front may have taken another.
  if (request.rawHeaders.filter((name, index) => index % 2 === 0 && /^host$/i.test(name)).length > 1)
    return 'bad_request'
  if (!/^[\w.:[\]-]*$/.test(request.headers.host ?? '')) return 'bad_request'
  // "GET http://host/path" is for proxies.
  if (!request.url?.startsWith('/') || !isReadable(request.url.split('?')[0]!)) return 'bad_request'
  return null
}

/** Next would answer 500 for a path that does not decode; and Postgres holds no NUL. */
function isReadable(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\0')
  } catch {
    return false
  }
}

export function refuse(response: ServerResponse, code: ErrorCode): void {
  for (const [name, value] of Object.entries(headersOf(code))) response.setHeader(name, value)
  response.writeHead(statusOf(code)).end(bodyOf(code))
}

/** The same refusal as text, for a socket without a response. */
export function rawRefusal(status: string, code: ErrorCode, more: Record<string, string> = {}): string {
  const body = bodyOf(code)
  const headers = { ...headersOf(code), 'content-length': Buffer.byteLength(body), ...more }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return `HTTP/1.1 ${status}\r\n${lines.join('\r\n')}\r\n\r\n${body}`
}

function bodyOf(code: ErrorCode): string {
  return JSON.stringify({ error: { code, message: messageOf(code) } })
}

function headersOf(code: ErrorCode): Record<string, string> {
  return {
    'content-type': 'application/json',
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
    // The connection may be a proxy's, and carry others' requests.
    ...(code === 'rate_limited' ? { 'retry-after': '1' } : { connection: 'close' }),
    ...(code === 'method_not_allowed' ? { allow: METHODS.join(', ') } : {}),
  }
}
