import 'server-only'
import { pushState } from '@/lib/sync/server/transport/pusher/health'

/** Tells a page whether it may rely on push. Without push there is nothing to say. */
export function pushHeader(): Record<string, string> {
  const state = pushState()
  return state ? { 'x-push': state } : {}
}
