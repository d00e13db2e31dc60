import { Refusal } from './errors'

// 4,000 characters of four bytes, each written as two \uXXXX, and some air.
const BODY_MAX = 64 * 1024

/** The JSON object a request carries; `{}` when it carries nothing. Counted while it is read. */
export async function readJson(request: Request): Promise<Record<string, unknown>> {
  const type = request.headers.get('content-type')
  const declared = Number(request.headers.get('content-length') ?? 0)
  if (type !== null && !isJson(type)) throw new Refusal('unsupported_media_type')
  if (request.headers.has('content-encoding')) throw new Refusal('unsupported_media_type')
  if (declared > BODY_MAX) throw new Refusal('too_large')
  const bytes = await readAtMost(request, BODY_MAX)
  if (bytes.length === 0) return {}
  if (type === null) throw new Refusal('unsupported_media_type')
  return parseObject(bytes)
}

function isJson(type: string): boolean {
  const [name, ...parameters] = type
    .toLowerCase()
    .split(';')
    .map((part) => part.trim())
  return name === 'application/json' && parameters.every((each) => /^(charset="?utf-8"?)?$/.test(each))
}

export async function readAtMost(request: Request, maximum: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > maximum) throw new Refusal('too_large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function parseObject(bytes: Buffer): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Refusal('bad_request', { message: 'The body is not JSON in UTF-8.' })
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Refusal('bad_request', { message: 'The body is not a JSON object.' })
  }
  return value as Record<string, unknown>
}
