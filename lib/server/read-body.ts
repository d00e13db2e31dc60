import { Refusal } from '@/lib/http/errors'

// 4,000 characters of four bytes, each written as two \uXXXX, and the rest of the body.
const BODY_MAX = 64 * 1024

interface ReadOptions {
  /** A form is accepted as well as JSON. */
  form: boolean
  /** Checks the raw body before it is parsed; throws to refuse it. */
  inspect?: ((request: Request, body: Buffer) => void) | undefined
}

/** The fields of a JSON body, or of a form where that is accepted; `{}` without a body. */
export async function readFields(
  request: Request,
  { form, inspect }: ReadOptions,
): Promise<Record<string, unknown>> {
  const type = request.headers.get('content-type')
  const parse = type === null ? null : parserOf(type, form)
  if (type !== null && !parse) throw new Refusal('unsupported_media_type')
  const bytes = await readBytes(request, BODY_MAX)
  inspect?.(request, bytes)
  if (bytes.length === 0) return {}
  if (!parse) throw new Refusal('unsupported_media_type')
  return parse(bytes)
}

function parserOf(type: string, takesForm: boolean) {
  const [name, ...parameters] = type
    .toLowerCase()
    .split(';')
    .map((part) => part.trim())
  if (!parameters.every((each) => /^(charset="?utf-8"?)?$/.test(each))) return null
  if (name === 'application/json') return parseObject
  return takesForm && name === 'application/x-www-form-urlencoded' ? parseForm : null
}

/** The raw body; its size is checked while it is read. */
async function readBytes(request: Request, maximum: number): Promise<Buffer> {
  if (request.headers.has('content-encoding')) throw new Refusal('unsupported_media_type')
  if (Number(request.headers.get('content-length') ?? 0) > maximum) throw new Refusal('too_large')
  return readBytesUpTo(request, maximum)
}

export async function readBytesUpTo(request: Request, maximum: number): Promise<Buffer> {
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

/** The name of a list ends in `[]`, as in `names[]=a`: otherwise one value would not be a list. */
function parseForm(bytes: Buffer): Record<string, unknown> {
  const fields = Object.entries(queryFields(new URLSearchParams(bytes.toString('utf8'))))
  return Object.fromEntries(
    fields.map(([name, value]) =>
      name.endsWith('[]') ? [name.slice(0, -2), [value].flat()] : [name, value],
    ),
  )
}

/** A name given twice becomes a list, which no field that expects one value accepts. */
export function queryFields(given: URLSearchParams): Record<string, unknown> {
  return Object.fromEntries(
    [...new Set(given.keys())].map((name) => {
      const values = given.getAll(name)
      return [name, values.length === 1 ? values[0] : values]
    }),
  )
}
