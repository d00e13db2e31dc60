'use client'
import type * as z from 'zod/mini'
import type { CallOf, Endpoint } from '@/lib/http/endpoint'
import type { Message } from '@/lib/messages/contract'
import { withTimeout } from '@/lib/sync/client/polling'
import { createListeners } from '@/lib/sync/listeners'
import { call } from '@/lib/users/client/call'

type MessageEndpoint = Endpoint<z.ZodMiniType, typeof Message>

const listeners = createListeners<[Message]>()

/** Calls the listener with each message that `changeMessage` has changed. */
export const onMessageChanged = listeners.add

/** Sends a request that changes one message. An open chat shows the message of the answer. */
export async function changeMessage<E extends MessageEndpoint>(
  endpoint: E,
  input: CallOf<E>,
): Promise<Message> {
  const message: Message = await withTimeout(call(endpoint, input))
  listeners.tell(message)
  return message
}
