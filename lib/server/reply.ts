import 'server-only'
import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import type { ConditionalAnswer } from '@/lib/http/conditional-answer'
import { afterResponse } from '@/lib/http/server/after-response'
import { transport } from '@/lib/sync/server/transport'

/** An answer with a status, headers or cookies of its own. */
export class Reply<Output> {
  constructor(
    readonly output: Output,
    readonly extra: {
      status?: number
      headers?: Record<string, string>
      cookies?: string[]
      /** In place of the endpoint's own shape: that of an older form, which has fewer fields. */
      shape?: z.ZodMiniType
    },
  ) {}
}
export const reply = <Output>(output: Output, extra: Reply<Output>['extra']) => new Reply(output, extra)

/** 304: the caller's copy of the answer is still current. */
export class Unchanged {
  constructor(readonly headers: Record<string, string>) {}
}

/** Tells a page whether push works. Without push there is nothing to tell. */
export function pushHeader(): Record<string, string> {
  const state = transport.state()
  return state ? { 'x-push': state } : {}
}

/** A client that holds the current answer is told so, and nothing is read. */
export async function answerConditionally<Output>(
  request: Request,
  shape: z.ZodMiniType,
  { tag, read }: ConditionalAnswer<Output>,
) {
  // Nobody may be writing: polls find out that push is back, without waiting for it themselves.
  const probe = transport.dueProbe()
  if (probe) afterResponse('probe', probe)
  const whole = (answer: { output: Output; tag: string }) =>
    reply(answer.output, { headers: headersOf(shape, answer.tag), shape })
  const held = request.headers.get('if-none-match')
  if (held === null) return whole(await read())
  const current = await tag()
  const headers = headersOf(shape, current)
  if (names(held, headers.etag)) return new Unchanged(headers)
  return whole(await read(current))
}

const names = (held: string, tag: string): boolean =>
  held.trim() === '*' || held.split(',').some((each) => opaque(each) === opaque(tag))

const opaque = (tag: string) => tag.trim().replace(/^W\//, '')

// Weak: the same answer may be compressed on its way, or not.
const headersOf = (shape: z.ZodMiniType, tag: string) => ({
  etag: `W/"${nameOfShape(shape)}-${tag}"`,
  'cache-control': 'private, no-cache',
  vary: 'Cookie, Authorization',
  ...pushHeader(),
})

const shapes = new WeakMap<z.ZodMiniType, string>()

/** After an upgrade that adds a field, no tag of before matches. */
function nameOfShape(shape: z.ZodMiniType): string {
  const known = shapes.get(shape)
  if (known !== undefined) return known
  const schema = JSON.stringify(z.toJSONSchema(shape, { io: 'output', unrepresentable: 'any' }))
  const name = createHash('sha256').update(schema).digest('base64url').slice(0, 8)
  shapes.set(shape, name)
  return name
}
