import type { IncomingMessage, ServerResponse } from 'node:http'
import { FairQueue } from './fair-queue'
import { kindOfRequest } from './request-kind'
import { RequestLimits } from './request-limits'
import { requesterOf } from './requester'
import { refuseFlood } from './too-many-requests'

/** What takes longer waits for the database or for its reader, and does not keep the process busy. */
const LONGEST_TURN_MS = 1_000

const limits = new RequestLimits()
/** Rendering a page keeps the process busy many times as long as a call. */
const queues = {
  users: {
    page: new FairQueue({ atOnce: 8, atOnceEach: 4 }),
    api: new FairQueue({ atOnce: 200, atOnceEach: 16 }),
  },
  strangers: {
    page: new FairQueue({ atOnce: 2, atOnceEach: 1 }),
    // Those who sign in together go to the database together.
    api: new FairQueue({ atOnce: 64, atOnceEach: 16 }),
  },
}

/** Lets a request through to Next when it is its turn, or not at all. Nothing is rendered before. */
export async function admit(
  request: IncomingMessage,
  response: ServerResponse,
  answer: () => void,
): Promise<void> {
  const kind = kindOfRequest(request.url ?? '')
  const requester = await requesterOf(request)
  if (response.destroyed) return
  if (!limits.take(kind, requester)) return refuseFlood(kind, request, response)
  if (kind === 'static') return answer()
  const { who, isUser } = requester
  const leave = queues[isUser ? 'users' : 'strangers'][kind].enter({ who, begin })
  response.once('close', leave)

  function begin(done: () => void): void {
    const began = performance.now()
    const late = setTimeout(done, LONGEST_TURN_MS)
    response.once('close', () => {
      clearTimeout(late)
      // A stranger who asks for one page after another leaves others as much time as the pages take.
      if (kind === 'page' && !isUser) setTimeout(done, Math.min(performance.now() - began, LONGEST_TURN_MS))
      else done()
    })
    answer()
  }
}
