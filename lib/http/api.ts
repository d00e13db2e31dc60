import type { CallOf, Endpoint, OutputOf } from './endpoint'
import { Failure, hasBody } from './endpoint'

/** What the server refused, or `unreachable` when there was no answer of ours. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    message: string,
    readonly details: Record<string, unknown> = {},
    readonly retryAfter: number | null = null,
  ) {
    super(message)
    this.name = 'ApiError'
  }
}

/** What was refused will be refused again; what failed may work the next time. */
export const mayWorkLater = (error: unknown): boolean =>
  !(error instanceof ApiError) || error.status === 0 || error.status === 429 || error.status >= 500

export interface CallOptions {
  /** Where the server is; the page's own origin when left out. */
  base?: string
  headers?: Record<string, string>
  signal?: AbortSignal
  keepalive?: boolean
  /** What an answer says beside its body, whatever it is. */
  onHeaders?: (headers: Headers) => void
}

/** Calls an endpoint by its contract: typed both ways, no address written twice. */
export async function api<E extends Endpoint>(
  endpoint: E,
  input: CallOf<E>,
  options: CallOptions = {},
): Promise<OutputOf<E>> {
  const { url, body } = address(endpoint, input as Fields)
  const response = await fetch((options.base ?? '') + url, {
    method: endpoint.method,
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...options.headers,
    },
    ...(body === undefined ? {} : { body }),
    ...(options.signal ? { signal: options.signal } : {}),
    keepalive: options.keepalive ?? false,
  }).catch((cause: unknown) => {
    throw new ApiError('unreachable', 0, String(cause))
  })
  options.onHeaders?.(response.headers)
  const answer = await readAnswer(response)
  const output = response.ok ? endpoint.output.safeParse(answer) : undefined
  if (output?.success) return output.data as OutputOf<E>
  throw refusal(response, answer)
}

type Fields = Record<string, string | number | boolean | null | undefined>

function address(endpoint: Endpoint, input: Fields) {
  const rest = { ...input }
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = encodeURIComponent(String(rest[name]))
    delete rest[name]
    return value
  })
  if (hasBody(endpoint)) {
    return { url: path, body: JSON.stringify(rest) }
  }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(rest)) {
    if (value !== undefined) query.set(name, String(value))
  }
  return { url: query.size > 0 ? `${path}?${query}` : path, body: undefined }
}

/** Undefined for what is cut off on its way, and for what somebody in between says with a page of their own. */
async function readAnswer(response: Response): Promise<unknown> {
  const isJson = response.headers.get('content-type')?.includes('json') ?? false
  return isJson ? response.json().catch(() => undefined) : undefined
}

function refusal(response: Response, answer: unknown): ApiError {
  const failure = Failure.safeParse(answer)
  const said = Number(response.headers.get('retry-after') ?? Number.NaN)
  const retryAfter = Number.isNaN(said) ? null : said
  if (!failure.success) {
    return new ApiError('unreachable', response.status, 'Not an answer of ours.', {}, retryAfter)
  }
  const { code, message, details } = failure.data.error
  return new ApiError(code, response.status, message, details, retryAfter)
}
