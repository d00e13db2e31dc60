'use client'
import { type ComponentType, createContext, type RefObject, use } from 'react'
import type { Chat } from '@/lib/chats/contract'
import type { useMessages } from '@/lib/messages/client/use-messages'
import type { Message } from '@/lib/messages/contract'
import type { User } from '@/lib/users/contract'

export interface ComposerHandle {
  edit(message: Message): void
  /** Puts the text of a message that failed to send back into the field, after what is there. */
  restore(contenido: string, clientId: string): void
}

/** Opens a dialog, or whatever else stands above the chat, as soon as its code is there. */
export type OpenDialog = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  props: Props,
) => void

/** The chat that is open, for whatever is in it: a feature takes what it needs from here. */
export interface OpenConversation {
  chatId: number
  chat: Chat
  me: User
  /** The loaded messages and the requests that change them. */
  feed: ReturnType<typeof useMessages>
  log: RefObject<HTMLDivElement | null>
  composer: RefObject<ComposerHandle | null>
  /** Goes to the end of the log, where the message will be that is about to be sent. */
  scrollToEnd: () => void
  openDialog: OpenDialog
}

/** Where the chat was opened, and where its reader is. It stays the same, so that every message may look at it. */
export interface ReadingPlace {
  /** The seq of the message that the address names. */
  openedAt: number | null
  /** Keeps an article where it is while its size changes; `isShrinking`: and its beginning in view. */
  hold: (article: HTMLElement, isShrinking: boolean) => void
}

export const ReadingPlace = createContext<ReadingPlace>({ openedAt: null, hold: () => {} })

export const ConversationContext = createContext<OpenConversation | null>(null)

/** Changes with every message and with every change of the chat, so a part of each message avoids it. */
export function useConversation(): OpenConversation {
  const conversation = use(ConversationContext)
  if (!conversation) throw new Error('ConversationContext is missing.')
  return conversation
}
