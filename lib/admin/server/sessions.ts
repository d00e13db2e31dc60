import 'server-only'
import * as auth from '@/lib/accounts/server/end-sessions'
import type * as contract from '@/lib/admin/contract'
import type { InputOf } from '@/lib/http/endpoint'
import { log } from '@/lib/log'
import type { Asker } from '@/lib/users/asker'
import { mustExist } from './users'

export async function listSessions(asker: Asker, { id }: InputOf<typeof contract.listSessionsOf>) {
  await mustExist(id)
  return auth.sessionsOf(asker, id)
}

export async function endSession(asker: Asker, input: InputOf<typeof contract.endSessionOf>): Promise<void> {
  await auth.endSessionOf(asker, input.id, input.session_id)
  log('info', 'admin', { did: 'end session', by: asker.id, user: input.id })
}

export async function endSessions(asker: Asker, { id }: InputOf<typeof contract.endSessionsOf>) {
  await mustExist(id)
  await auth.endSessionsOf(id)
  log('info', 'admin', { did: 'end all sessions', by: asker.id, user: id })
}
