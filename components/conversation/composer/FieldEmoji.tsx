'use client'
import { Popover } from '@base-ui/react/popover'
import { useState } from 'react'
import { EmojiPicker } from '@/components/ui/emoji/EmojiPicker'

interface FieldEmojiProps {
  anchor: HTMLElement
  onSelect: (emoji: string) => void
  returnTo: () => HTMLElement | null
}

/** All emoji, above the field that gets one. */
export function FieldEmoji({ anchor, onSelect, returnTo }: FieldEmojiProps) {
  const [open, setOpen] = useState(true)
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Portal>
        <Popover.Positioner
          anchor={anchor}
          side="top"
          align="end"
          sideOffset={8}
          collisionPadding={8}
          className="z-20 outline-none"
        >
          <Popover.Popup
            aria-label="Emoji"
            finalFocus={returnTo}
            className="bg-raised border-line shadow-popup rounded-lg border outline-none"
          >
            <EmojiPicker
              onSelect={(emoji) => {
                onSelect(emoji)
                setOpen(false)
              }}
            />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
