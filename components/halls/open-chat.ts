import type { Chat } from '@/lib/chats/contract'

/** The chat that a menu or a dialog is about: it exists, so it has an id. */
export type OpenChat = Chat & { id: number }
