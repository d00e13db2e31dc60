import 'server-only'
import { transport } from '@/lib/sync/server/transport'

/** Tells a page whether it may rely on push. Without push there is nothing to say. */
export function pushHeader(): Record<string, string> {
  const state = transport.state()
  return state ? { 'x-push': state } : {}
}
