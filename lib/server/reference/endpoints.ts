import * as auth from '@/lib/accounts/contract'
import * as authByOldNames from '@/lib/accounts/contract-old-names'
import * as admin from '@/lib/admin/contract'
import * as chats from '@/lib/chats/contract'
import * as halls from '@/lib/chats/halls/contract'
import * as hallsByOldNames from '@/lib/chats/halls/contract-old-names'
import * as health from '@/lib/health/contract'
import { type Endpoint, isEndpoint } from '@/lib/http/endpoint'
import * as messages from '@/lib/messages/contract'
import * as reactions from '@/lib/messages/reactions/contract'
import * as messagesByOldNames from '@/lib/messages/contract-old-names'
import * as presence from '@/lib/presence/contract'
import * as presenceByOldNames from '@/lib/presence/contract-old-names'
import * as realtime from '@/lib/sync/contract'
import * as users from '@/lib/users/contract'
import * as reference from './contract'

/** All endpoints, by topic. A test compares this list with the routes of the build. */
export const endpointsByTopic: Record<string, Endpoint[]> = {
  'Signing in': endpointsOf(auth, authByOldNames),
  'The signed-in user': endpointsOf(users),
  Chats: endpointsOf(chats),
  Halls: endpointsOf(halls, hallsByOldNames),
  Messages: endpointsOf(messages, reactions, messagesByOldNames),
  Presence: endpointsOf(presence, presenceByOldNames),
  Push: endpointsOf(realtime),
  Administration: endpointsOf(admin),
  'The service itself': endpointsOf(health, reference),
}

function endpointsOf(...contracts: Record<string, unknown>[]): Endpoint[] {
  // Modules list their exports by name; readers look for addresses.
  return contracts
    .flatMap((contract) => Object.values(contract))
    .filter(isEndpoint)
    .sort((one, other) => one.path.localeCompare(other.path))
}
