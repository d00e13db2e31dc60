import type { OutboxState } from '@/lib/sync/outbox/outbox'

/** What the outbox keeps of a message. */
export interface MessagePayload {
  username: string
  contenido: string
}

/** A message of one's own on its way, as a line of the log. */
export interface PendingMessage {
  clientId: string
  contenido: string
  /** By this machine's clock. */
  writtenAt: number
  /** The code of what went wrong the last time; not for what waits for the network, and is sent by itself. */
  failure: string | null
  /** Not under way: it, or one before it, did not get through. */
  isWaiting: boolean
}

export function pendingMessages(
  { entries, failures }: OutboxState<MessagePayload>,
  chatId: number,
  isReachable: boolean,
): PendingMessage[] {
  const failureOf = (clientId: string) => {
    const failure = failures.get(clientId) ?? null
    return failure === 'unreachable' && !isReachable ? null : failure
  }
  const own = entries.filter(({ chat_id }) => chat_id === chatId)
  const isStuck = own.some(({ client_id, refused }) => refused === null && failures.has(client_id))
  return own.map(({ client_id, payload, order, refused }) => ({
    clientId: client_id,
    contenido: payload.contenido,
    writtenAt: order,
    failure: refused ?? failureOf(client_id),
    isWaiting: isStuck,
  }))
}
