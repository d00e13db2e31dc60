import { env } from '@/lib/env'
import { offlinePage } from '@/lib/offline/server/page'
import { NO_WORKER, offlineWorker } from '@/lib/offline/worker'

export const dynamic = 'force-dynamic'

export function GET(): Response {
  const isBuilt = process.env.NODE_ENV === 'production'
  const script = isBuilt ? offlineWorker(offlinePage(env().APP_LOCALE)) : NO_WORKER
  return new Response(script, {
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' },
  })
}
