'use client'
import Smile from 'lucide-react/icons/smile'
import type { RefObject } from 'react'
import { useConversation } from '@/components/conversation/use-conversation'

interface EmojiButtonProps {
  field: RefObject<HTMLTextAreaElement | null>
  /** Puts a text in where the caret is. */
  insert: (text: string) => void
}

const load = async () => (await import('./FieldEmoji')).FieldEmoji

export function EmojiButton({ field, insert }: EmojiButtonProps) {
  const { openDialog } = useConversation()
  return (
    <button
      type="button"
      aria-label="Emoji"
      title="Emoji"
      aria-haspopup="dialog"
      onPointerEnter={() => void load().catch(() => undefined)}
      onClick={({ currentTarget }) => {
        openDialog(load, { anchor: currentTarget, onSelect: insert, returnTo: () => field.current })
      }}
      className="text-soft hover:bg-hover hover:text-ink relative my-1 inline-flex size-9 shrink-0 items-center justify-center rounded-md after:absolute after:inset-x-0 after:-inset-y-1"
    >
      <Smile aria-hidden className="size-5" />
    </button>
  )
}
