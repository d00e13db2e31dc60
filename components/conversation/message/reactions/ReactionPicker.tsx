'use client'
import { Popover } from '@base-ui/react/popover'
import { useState } from 'react'
import { EmojiPicker } from '@/components/ui/emoji/EmojiPicker'
import { useTextsOf } from '@/lib/i18n/client/language'
import type { Message } from '@/lib/messages/contract'
import { reactionTexts } from './texts'
import { useReact } from './use-react'

interface ReactionPickerProps {
  message: Message
  anchor: { getBoundingClientRect: () => DOMRect }
  returnTo: HTMLElement
}

/** All emoji, beside the message that gets one. */
export function ReactionPicker({ message, anchor, returnTo }: ReactionPickerProps) {
  const texts = useTextsOf(reactionTexts)
  const react = useReact()
  const [open, setOpen] = useState(true)
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Portal>
        <Popover.Positioner
          anchor={anchor}
          align="end"
          sideOffset={4}
          collisionPadding={8}
          className="z-20 outline-none"
        >
          <Popover.Popup
            aria-label={texts.react}
            finalFocus={() => returnTo}
            className="bg-raised border-line shadow-popup rounded-lg border outline-none"
          >
            <EmojiPicker
              onSelect={(emoji) => {
                setOpen(false)
                void react(message, emoji)
              }}
            />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
