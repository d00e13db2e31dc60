import 'server-only'
import type { ConditionalAnswer } from '@/lib/http/conditional-answer'
import { afterResponse } from '@/lib/http/server/after-response'
import { probeIfDue, pushState } from '@/lib/sync/server/transport/pusher/health'

/** An answer with a status, headers or cookies of its own. */
export class Reply<Output> {
  constructor(
    readonly output: Output,
    readonly extra: { status?: number; headers?: Record<string, string>; cookies?: string[] },
  ) {}
}
export const reply = <Output>(output: Output, extra: Reply<Output>['extra']) => new Reply(output, extra)

/** 304: the caller's copy of the answer is still current. */
export class Unchanged {
  constructor(readonly headers: Record<string, string>) {}
}

/** Tells a page whether push works. Without push there is nothing to tell. */
export function pushHeader(): Record<string, string> {
  const state = pushState()
  return state ? { 'x-push': state } : {}
}

/** Answers 304, and reads nothing more, if the caller's copy (`If-None-Match`) is still current. */
export async function answerConditionally<Output>(
  request: Request,
  { tag, read }: ConditionalAnswer<Output>,
) {
  // If nobody sends, only polls find out that push is back; they do not wait for the probe.
  const probe = probeIfDue()
  if (probe) afterResponse('probe', probe)
  const copyTag = request.headers.get('if-none-match')
  if (copyTag === null) return wholeReply(await read())
  const current = await tag()
  if (matches(copyTag, headersOf(current).etag)) return new Unchanged(headersOf(current))
  return wholeReply(await read(current))
}

const wholeReply = <Output>({ output, tag }: { output: Output; tag: string }) =>
  reply(output, { headers: headersOf(tag) })

const matches = (header: string, tag: string): boolean =>
  header.trim() === '*' || header.split(',').some((each) => opaqueTag(each) === opaqueTag(tag))

const opaqueTag = (tag: string) => tag.trim().replace(/^W\//, '')

// A weak tag, because a proxy may compress the answer.
const headersOf = (tag: string) => ({
  etag: `W/"${tag}"`,
  'cache-control': 'private, no-cache',
  vary: 'Cookie, Authorization',
  ...pushHeader(),
})
