import { clientAddress } from '@/lib/http/server/client-address'
import { RateLimit } from '@/lib/http/server/rate-limit'
import type { Asker } from '@/lib/users/asker'

const requests = new RateLimit('requests', 400, 10)

/** Generous: it stops a flood, not a person with many tabs. */
export async function limitRequests(request: Request, asker: Asker | null): Promise<void> {
  await requests.take(asker ? `user:${asker.id}` : `address:${clientAddress(request)}`)
}
