'use client'
import { Autocomplete } from '@base-ui/react/autocomplete'
import BellOff from 'lucide-react/icons/bell-off'
import { chatName } from '@/components/chats/chat-name'
import { ChatMark } from '@/components/chats/ChatMark'
import { PersonAvatar } from '@/components/presence/PersonAvatar'
import { PersonStatus } from '@/components/presence/UserStatus'
import { useTexts } from '@/lib/i18n/client/language'
import type { SearchResult } from './results'

export function ResultRow({
  result,
  onChoose,
}: {
  result: SearchResult
  onChoose: (result: SearchResult) => void
}) {
  const texts = useTexts().chat
  const person = result.kind === 'person' ? result.person : result.chat.with
  const chat = result.kind === 'chat' ? result.chat : null
  return (
    <Autocomplete.Item
      value={result}
      onClick={() => {
        onChoose(result)
      }}
      className="data-highlighted:bg-hover flex min-h-11 cursor-pointer scroll-my-2 items-center gap-3 rounded-md px-2.5 py-1 text-sm outline-none select-none data-highlighted:[--ground:var(--color-hover)]"
    >
      {chat ? <ChatMark chat={chat} /> : person && <PersonAvatar id={person.id} name={person.username} />}
      <span dir="auto" className="min-w-0 flex-1 truncate font-medium">
        {chat ? chatName(chat) : person?.username}
      </span>
      {chat?.muted && <BellOff role="img" aria-label={texts.muted} className="text-soft size-4 shrink-0" />}
      {chat && chat.unread > 0 ? (
        <span className={`shrink-0 text-xs font-semibold ${chat.muted ? 'text-soft' : 'text-accent'}`}>
          {texts.unread(chat.unread)}
        </span>
      ) : (
        person && (
          <span className="shrink-0">
            <PersonStatus id={person.id} size="sm" showDot={false} />
          </span>
        )
      )}
    </Autocomplete.Item>
  )
}
