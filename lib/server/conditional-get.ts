import 'server-only'
import type { ConditionalAnswer } from '@/lib/http/conditional-answer'
import { afterResponse } from '@/lib/http/server/after-response'
import { transport } from '@/lib/sync/server/transport'
import { reply, Unchanged } from './handle'
import { pushHeader } from './push-header'

/** Who holds the answer that still stands is told so, and nothing is read. */
export async function answerConditionally<Output>(
  request: Request,
  { tag, read }: ConditionalAnswer<Output>,
) {
  // Nobody may be writing: polls find out when push is back, without waiting for it themselves.
  const probe = transport.dueProbe()
  if (probe) afterResponse('probe', probe)
  const held = request.headers.get('if-none-match')
  if (held === null) return whole(await read())
  const current = await tag()
  if (names(held, headersOf(current).etag)) return new Unchanged(headersOf(current))
  return whole(await read(current))
}

const whole = <Output>({ output, tag }: { output: Output; tag: string }) =>
  reply(output, { headers: headersOf(tag) })

const names = (held: string, tag: string): boolean =>
  held.trim() === '*' || held.split(',').some((each) => opaque(each) === opaque(tag))

const opaque = (tag: string) => tag.trim().replace(/^W\//, '')

// Weak: the same answer may be compressed on its way, or not.
const headersOf = (tag: string) => ({
  etag: `W/"${tag}"`,
  'cache-control': 'private, no-cache',
  vary: 'Cookie, Authorization',
  ...pushHeader(),
})
