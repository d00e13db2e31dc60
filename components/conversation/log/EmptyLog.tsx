'use client'
import { chatName } from '@/components/chats/chat-name'
import { ChatMark } from '@/components/chats/ChatMark'
import type { Chat } from '@/lib/chats/contract'
import { useTexts } from '@/lib/i18n/client/language'

/** What this chat is, as long as nobody has said anything in it. */
export function EmptyLog({ chat }: { chat: Chat }) {
  const { chat: texts, log } = useTexts()
  const name = chatName(chat)
  const words = {
    general: [log.generalStart, log.generalHint],
    hall: [log.hallStart(name), log.hallHint],
    dm: [log.dmStart(name), texts.noneHint],
  }
  const [start, hint] = words[chat.type]
  return (
    <div className="flex flex-col items-center gap-1 px-6 py-16 text-center">
      <span className="mb-3 inline-flex">
        <ChatMark chat={chat} size="large" />
      </span>
      <p className="font-semibold text-balance wrap-anywhere">{start}</p>
      <p className="text-soft text-sm">
        {texts.none} {hint}
      </p>
    </div>
  )
}
