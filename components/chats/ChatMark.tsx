import Hash from 'lucide-react/icons/hash'
import Lock from 'lucide-react/icons/lock'
import MessagesSquare from 'lucide-react/icons/messages-square'
import { PersonAvatar } from '@/components/presence/PersonAvatar'
import type { Chat } from '@/lib/chats/contract'

const SIZES = { small: 'size-8', large: 'size-10' }

interface ChatMarkProps {
  chat: Pick<Chat, 'type' | 'with' | 'private'>
  size?: keyof typeof SIZES
}

/** Shows which kind of chat it is. */
export function ChatMark({ chat, size = 'small' }: ChatMarkProps) {
  if (chat.with) return <PersonAvatar id={chat.with.id} name={chat.with.username} size={size} />
  const Icon = chat.type === 'general' ? MessagesSquare : chat.private ? Lock : Hash
  return (
    <span
      aria-hidden
      className={`bg-hover text-soft inline-flex shrink-0 items-center justify-center rounded-md ${SIZES[size]}`}
    >
      <Icon className="size-4" />
    </span>
  )
}
