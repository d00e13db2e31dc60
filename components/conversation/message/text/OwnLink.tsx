'use client'
import Link from 'next/link'
import { type ReactNode, useSyncExternalStore } from 'react'
import useSWRImmutable from 'swr/immutable'
import { chatName } from '@/components/chats/chat-name'
import { useGoToChat } from '@/components/chats/use-go-to-chat'
import { toast } from '@/components/ui/toast'
import { useChats } from '@/lib/chats/client/chat-list'
import { useTexts } from '@/lib/i18n/client/language'
import type { ChatLink } from '@/lib/messages/chat-link'
import { readMessage } from '@/lib/messages/contract'
import { previewText } from '@/lib/messages/preview-text'
import { call } from '@/lib/users/client/call'

/** Null while the server draws: it does not know by which name it is reached. */
export const useOwnOrigin = () =>
  useSyncExternalStore(
    () => () => {},
    () => location.origin,
    () => null,
  )

interface OwnLinkProps {
  to: ChatLink
  className: string
  children: ReactNode
}

/** Opens one of our chats in this page. */
export function OwnLink({ to, className, children }: OwnLinkProps) {
  const texts = useTexts()
  const { mayBeOffline } = useGoToChat()
  return (
    <Link
      href={to.path}
      prefetch={false}
      onNavigate={(event) => {
        if (!mayBeOffline()) return
        // The browser would show an error page.
        event.preventDefault()
        toast({ text: texts.errors.unreachable })
      }}
      className={className}
    >
      {children}
    </Link>
  )
}

/** What the link leads to, on one line; the address where that is not known. */
export function Destination({ to, address }: { to: ChatLink; address: string }) {
  const { chats } = useChats()
  const chat = chats.find(({ id }) => id === to.chatId)
  const { data: message } = useSWRImmutable(
    chat && to.messageId !== null ? [readMessage.path, to.messageId] : null,
    () => call(readMessage, { id: String(to.messageId) }),
    { shouldRetryOnError: false },
  )
  if (!chat) return <bdi>{address}</bdi>
  const isThere = message?.chat_id === to.chatId && !message.deleted
  return (
    <>
      <bdi>{chatName(chat)}</bdi>
      {isThere && (
        <>
          {' · '}
          <bdi>{message.username}</bdi>
          {': '}
          <bdi className="text-soft">{previewText(message.contenido)}</bdi>
        </>
      )}
    </>
  )
}
