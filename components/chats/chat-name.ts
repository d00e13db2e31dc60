import type { Chat } from '@/lib/chats/contract'

/** A DM has the name of the other person. */
export const chatName = ({ name, with: other }: Pick<Chat, 'name' | 'with'>): string =>
  name ?? other?.username ?? ''
