'use client'
import { Menu } from '@base-ui/react/menu'
import type { ActionShortcutsProps } from '@/components/conversation/message/actions/message-action'
import { useTextsOf } from '@/lib/i18n/client/language'
import { reactionTexts } from './texts'
import { useReact } from './use-react'

const QUICK = ['👍', '❤️', '😂', '🎉', '👀', '🙏']
const IN_TOOLBAR = 3

/** The emoji that are used most, one press each. */
export function QuickReactions({ target: { message }, isInMenu }: ActionShortcutsProps) {
  const texts = useTextsOf(reactionTexts)
  const react = useReact()
  if (isInMenu) {
    return (
      <Menu.Group aria-label={texts.quick} className="flex justify-between px-1 pb-1">
        {QUICK.map((emoji) => (
          <Menu.Item
            key={emoji}
            onClick={() => void react(message, emoji)}
            className="data-highlighted:bg-hover font-emoji flex size-11 items-center justify-center rounded-md text-2xl outline-none select-none"
          >
            {emoji}
          </Menu.Item>
        ))}
      </Menu.Group>
    )
  }
  return QUICK.slice(0, IN_TOOLBAR).map((emoji) => (
    <button
      key={emoji}
      type="button"
      onClick={() => void react(message, emoji)}
      // The composer keeps the focus.
      onMouseDown={(event) => {
        event.preventDefault()
      }}
      className="hover:bg-hover font-emoji inline-flex size-8 items-center justify-center rounded-sm text-base focus-visible:-outline-offset-2"
    >
      {emoji}
    </button>
  ))
}
