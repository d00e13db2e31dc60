'use client'
import { useRouter } from 'next/navigation'
import { useId } from 'react'
import { useRequest } from '@/components/ui/use-request'
import { useChatActions } from '@/lib/chats/client/chat-list'
import type { Chat } from '@/lib/chats/contract'
import { ChatRow } from './ChatRow'
import { rowClasses } from './row-classes'

/** Somebody an admin could talk to: the chat is made when it is opened. */
export function UnopenedDm({ chat }: { chat: Chat }) {
  const part = useId()
  const router = useRouter()
  const { open } = useChatActions()
  const { busy, problem, request } = useRequest()

  const go = () =>
    request(async () => {
      const { id } = await open(chat.with?.username ?? '')
      router.push(`/c/${String(id)}`)
    })

  return (
    <>
      <button
        type="button"
        aria-labelledby={`${part}-name`}
        aria-describedby={`${part}-status`}
        aria-disabled={busy || undefined}
        onClick={() => void go()}
        className={rowClasses}
      >
        <ChatRow chat={chat} unread={0} part={part} />
      </button>
      <p role="alert" className="text-danger px-2.5 pb-1 text-sm empty:hidden">
        {problem}
      </p>
    </>
  )
}
