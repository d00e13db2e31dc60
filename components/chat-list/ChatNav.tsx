'use client'
import type { ReactNode } from 'react'
import { useCurrentChat } from '@/components/chats/use-current-chat'
import { useGoToChat } from '@/components/chats/use-go-to-chat'
import { useChats } from '@/lib/chats/client/chat-list'
import type { Chat } from '@/lib/chats/contract'
import { useTexts } from '@/lib/i18n/client/language'
import { ChatLink } from './ChatLink'
import { NewChats } from './NewChats'
import { UnopenedDm } from './UnopenedDm'

/** General and the DM with the admin are always there. */
const FEW = 2

const isInUse = ({ type, last_message }: Chat) => type === 'hall' || (type === 'dm' && last_message !== null)

export function ChatNav({ search }: { search: ReactNode }) {
  const { chats } = useChats()
  const isCurrent = useCurrentChat()
  const goToChat = useGoToChat()
  const texts = useTexts().chat
  return (
    <>
      <NewChats search={search} />
      <ul className="flex flex-col gap-0.5">
        {chats.map((chat) => (
          <li key={chat.id ?? `with-${String(chat.with?.id)}`}>
            {chat.id === null ? (
              <UnopenedDm chat={chat} />
            ) : (
              <ChatLink chat={chat} id={chat.id} isCurrent={isCurrent(chat)} goToChat={goToChat} />
            )}
          </li>
        ))}
      </ul>
      {chats.length <= FEW && !chats.some(isInUse) && (
        <p className="text-soft px-2.5 py-3 text-sm">{texts.onlyGeneralHint}</p>
      )}
    </>
  )
}
