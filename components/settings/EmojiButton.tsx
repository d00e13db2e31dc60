'use client'
import { Popover } from '@base-ui/react/popover'
import Smile from 'lucide-react/icons/smile'
import { type RefObject, useState } from 'react'
import { Spinner } from '@/components/ui/Spinner'
import { useOnDemand } from '@/components/ui/use-on-demand'
import { useTextsOf } from '@/lib/i18n/client/language'
import { settingsTexts } from './texts'

interface EmojiButtonProps {
  /** Gets the focus once an emoji is chosen. */
  returnTo: RefObject<HTMLElement | null>
  onSelect: (emoji: string) => void
}

export function EmojiButton({ returnTo, onSelect }: EmojiButtonProps) {
  const texts = useTextsOf(settingsTexts).estado
  const [open, setOpen] = useState(false)
  const { Part: EmojiPicker, prepare } = useOnDemand(async () => ({
    default: (await import('@/components/ui/emoji/EmojiPicker')).EmojiPicker,
  }))
  return (
    <Popover.Root
      open={open}
      onOpenChange={(isOpen) => {
        if (isOpen) prepare()
        setOpen(isOpen)
      }}
    >
      <Popover.Trigger
        aria-label={texts.emoji}
        onPointerEnter={prepare}
        className="border-edge text-soft hover:bg-hover hover:text-ink inline-flex size-11 shrink-0 items-center justify-center rounded-md border"
      >
        <Smile aria-hidden className="size-5" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner align="start" sideOffset={4} collisionPadding={8} className="z-20 outline-none">
          <Popover.Popup
            aria-label={texts.emoji}
            finalFocus={returnTo}
            className="bg-raised border-line shadow-popup min-h-11 min-w-11 rounded-lg border outline-none"
          >
            {EmojiPicker ? (
              <EmojiPicker
                onSelect={(emoji) => {
                  setOpen(false)
                  onSelect(emoji)
                }}
              />
            ) : (
              <Spinner />
            )}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
