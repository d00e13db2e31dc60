import 'server-only'
import { reply, Unchanged } from './handle'

/** What is polled: a tag that is cheap to ask for, and the answer with the tag it has itself. */
export interface Polled<Output> {
  tag(): Promise<string>
  read(): Promise<{ output: Output; tag: string }>
}

/** Who holds the answer that still stands is told so, and nothing is read. */
export async function answerPolled<Output>(request: Request, { tag, read }: Polled<Output>) {
  const held = request.headers.get('if-none-match')
  if (held !== null) {
    const headers = headersOf(await tag())
    if (names(held, headers.etag)) return new Unchanged(headers)
  }
  const fresh = await read()
  return reply(fresh.output, { headers: headersOf(fresh.tag) })
}

const names = (held: string, tag: string): boolean =>
  held.trim() === '*' || held.split(',').some((each) => opaque(each) === opaque(tag))

const opaque = (tag: string) => tag.trim().replace(/^W\//, '')

// Weak: the same answer may be compressed on its way, or not.
const headersOf = (tag: string) => ({
  etag: `W/"${tag}"`,
  'cache-control': 'private, no-cache',
  vary: 'Cookie, Authorization',
})
