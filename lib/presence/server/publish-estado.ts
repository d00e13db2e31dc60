import 'server-only'
import { userEstadoChanged } from '@/lib/presence/contract'
import { PRESENCE_CHANNEL } from '@/lib/sync/channels'
import { noteNewsOf } from '@/lib/sync/server/news'
import { publish } from '@/lib/sync/server/publish'
import { NO_ESTADO } from '@/lib/users/contract'
import { clearEndedEstados } from '@/lib/users/server/estado'

export async function publishEstado(userId: number, estado: string): Promise<void> {
  noteNewsOf(`status ${userId}`)
  await publish(userEstadoChanged, [PRESENCE_CHANNEL], { userId, estado })
}

export async function publishEndedEstados(): Promise<void> {
  const ids = await clearEndedEstados()
  await Promise.all(ids.map((id) => publishEstado(id, NO_ESTADO)))
}
