interface Question {
  method?: string
  /** Sent as JSON; a text or bytes as they are. */
  body?: unknown
  headers?: Record<string, string>
}

export interface Answer {
  status: number
  /** The parsed JSON; undefined where there is none. */
  body: Record<string, unknown> | undefined
  /** The contract's code, where something was refused. */
  code: string | undefined
  text: string
  headers: Headers
}

/** A request as any program may make it, well-behaved or not: redirects are answers, too. */
export async function ask(url: string, { method, body, headers }: Question = {}): Promise<Answer> {
  const raw = typeof body === 'string' || body instanceof Uint8Array
  const response = await fetch(url, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: { ...(body === undefined || raw ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: raw ? (body as BodyInit) : JSON.stringify(body) }),
    redirect: 'manual',
  })
  const text = await response.text()
  const parsed = parse(text)
  const error = parsed?.['error'] as { code?: string } | undefined
  return { status: response.status, body: parsed, code: error?.code, text, headers: response.headers }
}

/** What a browser would send back of the cookies it was given. */
export const cookiesOf = (answer: Answer): string =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')

function parse(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return undefined
  }
}
