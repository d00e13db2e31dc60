import Hash from 'lucide-react/icons/hash'
import Lock from 'lucide-react/icons/lock'
import { Avatar } from '@/components/ui/Avatar'
import type { Chat } from '@/lib/chats/contract'
import { chatName } from './chat-name'

const SIZES = { small: 'size-8', large: 'size-10' }

/** Tells the kinds of chat apart at a glance; their names say the rest. */
export function ChatMark({ chat, size = 'small' }: { chat: Chat; size?: keyof typeof SIZES }) {
  if (chat.type === 'dm') return <Avatar name={chatName(chat)} size={size} />
  const Sign = chat.type === 'hall' && chat.private ? Lock : Hash
  return (
    <span
      aria-hidden
      className={`bg-accent-wash text-accent inline-flex shrink-0 items-center justify-center rounded-md ${SIZES[size]}`}
    >
      <Sign className="size-4" />
    </span>
  )
}
