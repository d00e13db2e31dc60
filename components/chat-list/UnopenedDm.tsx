'use client'
import { useRouter } from 'next/navigation'
import { useId } from 'react'
import { useRequest } from '@/components/ui/use-request'
import { useChatActions } from '@/lib/chats/client/chat-list'
import type { Chat } from '@/lib/chats/contract'
import { ChatRow, rowClasses } from './ChatRow'

/** An admin sees everybody in the list; the DM is created when it is first opened. */
export function UnopenedDm({ chat }: { chat: Chat }) {
  const idPrefix = useId()
  const router = useRouter()
  const { open } = useChatActions()
  const { busy, problem, request } = useRequest()

  const openChat = () =>
    request(async () => {
      const { id } = await open(chat.with?.username ?? '')
      router.push(`/c/${String(id)}`)
    })

  return (
    <>
      <button
        type="button"
        aria-labelledby={`${idPrefix}-name`}
        aria-describedby={`${idPrefix}-status`}
        aria-disabled={busy || undefined}
        onClick={() => void openChat()}
        className={rowClasses}
      >
        <ChatRow chat={chat} isCurrent={false} unread={0} idPrefix={idPrefix} />
      </button>
      <p role="alert" className="text-danger px-2.5 pb-1 text-sm empty:hidden">
        {problem}
      </p>
    </>
  )
}
