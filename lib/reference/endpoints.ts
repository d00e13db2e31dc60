import * as auth from '@/lib/auth/contract'
import * as chats from '@/lib/chats/contract'
import * as halls from '@/lib/halls/contract'
import * as health from '@/lib/health/contract'
import { type Endpoint, isEndpoint } from '@/lib/http/contract'
import * as messages from '@/lib/messages/contract'
import * as users from '@/lib/users/contract'
import * as reference from './contract'

/** Every endpoint there is, by what it is about. A test holds this against the routes that were built. */
export const endpointsByTopic: Record<string, Endpoint[]> = {
  'Signing in': endpointsOf(auth),
  'The signed-in user': endpointsOf(users),
  Chats: endpointsOf(chats),
  Halls: endpointsOf(halls),
  Messages: endpointsOf(messages),
  'The service itself': [...endpointsOf(health), ...endpointsOf(reference)],
}

function endpointsOf(contract: Record<string, unknown>): Endpoint[] {
  // A module lists what it exports by name; people look for addresses.
  return Object.values(contract)
    .filter(isEndpoint)
    .sort((one, other) => one.path.localeCompare(other.path))
}
