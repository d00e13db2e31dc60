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
import { type SummariesOf, summaries } from './summaries'

export interface DescribedEndpoint extends Endpoint {
  summary: string
}

/** All endpoints, by topic. A test compares this list with the routes of the build. */
export const endpointsByTopic: Record<string, DescribedEndpoint[]> = {
  'Signing in': byPath(describe(auth, summaries.auth), describe(authByOldNames, summaries.authByOldNames)),
  'The signed-in user': byPath(describe(users, summaries.users)),
  Chats: byPath(describe(chats, summaries.chats)),
  Halls: byPath(describe(halls, summaries.halls), describe(hallsByOldNames, summaries.hallsByOldNames)),
  Messages: byPath(
    describe(messages, summaries.messages),
    describe(reactions, summaries.reactions),
    describe(messagesByOldNames, summaries.messagesByOldNames),
  ),
  Presence: byPath(
    describe(presence, summaries.presence),
    describe(presenceByOldNames, summaries.presenceByOldNames),
  ),
  Push: byPath(describe(realtime, summaries.realtime)),
  Administration: byPath(describe(admin, summaries.admin)),
  'The service itself': byPath(describe(health, summaries.health), describe(reference, summaries.reference)),
}

function describe<Contract extends object>(
  contract: Contract,
  summaries: SummariesOf<Contract>,
): DescribedEndpoint[] {
  const sentences = new Map<string, string>(Object.entries(summaries))
  return Object.entries(contract).flatMap(([name, value]) =>
    isEndpoint(value) ? [{ ...value, summary: sentences.get(name)! }] : [],
  )
}

/** Modules list their exports by name; readers look for addresses. */
function byPath(...contracts: DescribedEndpoint[][]): DescribedEndpoint[] {
  return contracts.flat().sort((one, other) => one.path.localeCompare(other.path))
}
