import 'server-only'
import { after } from 'next/server'
import { log } from '@/lib/log'

/** Done when the answer is out: a host that stops after it waits for this. What goes wrong is logged. */
export function afterResponse(what: string, work: () => Promise<unknown>): void {
  const done = () =>
    work().catch((error: unknown) => {
      log('warn', 'later failed', { what, error: error instanceof Error ? error.name : typeof error })
    })
  try {
    after(done)
  } catch {
    // Nobody waits for an answer here: a script, not a request.
    void done()
  }
}
