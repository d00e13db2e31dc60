import 'server-only'
import type { Asker } from '@/lib/auth/asker'
import { Refusal } from '@/lib/http/errors'
import { userChannel } from '@/lib/realtime/channels'
import type { Connection } from '@/lib/realtime/contract'
import { connection } from '@/lib/realtime/server-connection'
import { epochsOf } from './epochs'

/** What the asker's page needs to hear of things as they happen. */
export async function connectionFor(asker: Asker): Promise<Connection> {
  const epoch = (await epochsOf([asker.id])).get(asker.id)
  if (epoch === undefined) throw new Refusal('unauthenticated')
  return connection(userChannel(asker.id, epoch))
}
