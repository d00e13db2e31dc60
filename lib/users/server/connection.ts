import 'server-only'
import { Refusal } from '@/lib/http/errors'
import { userChannel } from '@/lib/sync/channels'
import type { Connection } from '@/lib/sync/contract'
import { transport } from '@/lib/sync/server/transport'
import type { Asker } from '@/lib/users/asker'
import { epochsOf } from './channel-epochs'

/** What the asker's page needs to hear of things as they happen. */
export async function connectionFor(asker: Asker): Promise<Connection> {
  const epoch = (await epochsOf([asker.id])).get(asker.id)
  if (epoch === undefined) throw new Refusal('unauthenticated')
  return transport.connection(userChannel(asker.id, epoch))
}
