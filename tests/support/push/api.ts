import { type Pairs, type Request, signedQuery } from './sign'
import { apiUrl, type Target } from './target'

export interface Answer {
  status: number
  /** The parsed JSON; undefined where there is none. */
  body: unknown
  text: string
  headers: Headers
}

/** Below `/apps/<id>`; a body that is no text is sent as JSON. */
export interface Call {
  path: string
  method?: 'GET' | 'POST'
  body?: unknown
  query?: Pairs
  timestamp?: number
}

/** A signed call of the HTTP API, as a correct library makes it. */
export async function call(target: Target, wanted: Call): Promise<Answer> {
  const request = requestOf(target, wanted)
  return post(target, request, signedQuery(target, request))
}

/** The same with a query that a test has made, right or wrong. */
export async function post(target: Target, { method, path, body }: Request, query: Pairs): Promise<Answer> {
  const response = await fetch(`${apiUrl(target)}${path}?${new URLSearchParams(query).toString()}`, {
    method,
    ...(body === undefined ? {} : { body, headers: { 'content-type': 'application/json' } }),
  })
  const text = await response.text()
  return { status: response.status, body: parse(text), text, headers: response.headers }
}

export function requestOf({ appId }: Target, { path, method, body, query, timestamp }: Call): Request {
  return {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    path: `/apps/${appId}${path}`,
    body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
    ...(query ? { query } : {}),
    ...(timestamp === undefined ? {} : { timestamp }),
  }
}

/** One event, which must be taken. */
export async function trigger(
  target: Target,
  channels: string | string[],
  name: string,
  data: string,
  more: { socket_id?: string; info?: string } = {},
): Promise<unknown> {
  const where = typeof channels === 'string' ? { channel: channels } : { channels }
  const answer = await call(target, { path: '/events', body: { name, data, ...where, ...more } })
  if (answer.status !== 200) throw new Error(`The event was refused: ${answer.status} ${answer.text}`)
  return answer.body
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
