'use client'
import { useChats } from '@/lib/chats/client'
import { ChatLink } from './ChatLink'
import { NewChats } from './NewChats'
import { UnopenedDm } from './UnopenedDm'
import { useCurrentChat } from './use-current-chat'

export function ChatNav() {
  const { chats } = useChats()
  const isCurrent = useCurrentChat()
  return (
    <>
      <NewChats />
      <ul className="flex flex-col gap-0.5">
        {chats.map((chat) => (
          <li key={chat.id ?? `with-${String(chat.with?.id)}`}>
            {chat.id === null ? (
              <UnopenedDm chat={chat} />
            ) : (
              <ChatLink chat={chat} id={chat.id} isCurrent={isCurrent(chat)} />
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
