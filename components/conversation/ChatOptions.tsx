'use client'
import Ellipsis from 'lucide-react/icons/ellipsis-vertical'
import { MenuButton } from '@/components/ui/MenuButton'
import type { Chat } from '@/lib/chats/contract'
import { useTexts } from '@/lib/i18n/client/language'

/** The menu of what can be done with a chat. */
export function ChatOptions({ chat }: { chat: Chat & { id: number } }) {
  const texts = useTexts().chat
  const label = chat.type === 'hall' ? texts.hallOptions : texts.options
  return (
    <MenuButton
      label={label}
      load={() => import('@/components/halls/HallMenu')}
      about={{ chat, label }}
      placeClassName="-me-2 -ms-2 shrink-0"
      className="text-soft hover:text-ink w-11 justify-center"
    >
      <Ellipsis aria-hidden className="size-5" />
    </MenuButton>
  )
}
