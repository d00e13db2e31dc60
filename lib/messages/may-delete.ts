import type { Chat } from '@/lib/chats/contract'
import type { User } from '@/lib/users/contract'

/** One's own; any of a hall that one owns; as an admin, any where one is a member. */
export const mayDelete = (
  { id, role }: Pick<User, 'id' | 'role'>,
  senderId: number,
  chat: Pick<Chat, 'type' | 'role'>,
): boolean => senderId === id || role === 'admin' || (chat.type === 'hall' && chat.role === 'owner')
