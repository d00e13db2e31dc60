import 'server-only'
import { Refusal } from '@/lib/http/errors'
import { pushService } from './pusher-service'

/** The proof that this connection may listen there. Whoever asks for it has decided that it may. */
export function signChannel(socketId: string, channel: string): { auth: string } {
  const { auth } = pusher().authorizeChannel(socketId, channel)
  return { auth }
}

/** The proof of who is at the other end of this connection. */
export const signUser = (socketId: string, userId: number) =>
  pusher().authenticateUser(socketId, { id: String(userId) })

function pusher() {
  const service = pushService()
  if (!service) throw new Refusal('not_found', { message: 'There is no push here.' })
  return service.pusher
}
