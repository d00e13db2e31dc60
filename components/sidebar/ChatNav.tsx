'use client'
import { useChats } from '@/lib/chats/client'
import type { Chat } from '@/lib/chats/contract'
import { useTexts } from '@/lib/i18n/client'
import { ChatLink } from './ChatLink'
import { NewChats } from './NewChats'
import { UnopenedDm } from './UnopenedDm'
import { useCurrentChat } from './use-current-chat'

/** General and who runs this chat are there from the beginning. */
const FEW = 2

const isTalkedIn = ({ type, last_message }: Chat) =>
  type === 'hall' || (type === 'dm' && last_message !== null)

export function ChatNav() {
  const { chats } = useChats()
  const isCurrent = useCurrentChat()
  const texts = useTexts().chat
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
      {chats.length <= FEW && !chats.some(isTalkedIn) && (
        <p className="text-soft px-2.5 py-3 text-sm">{texts.onlyGeneral}</p>
      )}
    </>
  )
}
