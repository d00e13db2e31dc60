import type { Chat } from '@/lib/chats/contract'

/** A DM is called after the other side. */
export const chatName = ({ name, with: other }: Pick<Chat, 'name' | 'with'>): string =>
  name ?? other?.username ?? ''
