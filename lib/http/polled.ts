import 'server-only'
import { probeIfDue } from '@/lib/realtime/server-state'
import { reply, Unchanged } from './handle'
import { later } from './later'
import { pushHeader } from './push-header'

/** What is polled: a tag that is cheap to ask for, and the answer with the tag it has itself. */
export interface Polled<Output> {
  tag(): Promise<string>
  /** With the tag of just now, where that was asked for already. */
  read(tag?: string): Promise<{ output: Output; tag: string }>
}

/** Who holds the answer that still stands is told so, and nothing is read. */
export async function answerPolled<Output>(request: Request, { tag, read }: Polled<Output>) {
  // Nobody may be writing: polls find out when push is back, without waiting for it themselves.
  const probe = probeIfDue()
  if (probe) later('probe', probe)
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
