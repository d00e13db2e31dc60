import type { Message } from '@/lib/messages/contract'

/** What a message has when nothing happened to it yet: a feature that adds a field adds it here. */
export const plainMessage: Pick<Message, 'edited_at' | 'deleted' | 'reactions'> = {
  edited_at: null,
  deleted: false,
  reactions: [],
}
