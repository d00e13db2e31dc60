'use client'
import { Menu } from '@base-ui/react/menu'
import Check from 'lucide-react/icons/check'
import Ellipsis from 'lucide-react/icons/ellipsis'
import { useEffect, useRef, useState } from 'react'
import { MenuAction, menuPopupLook } from '@/components/ui/MenuParts'
import { useTextsOf } from '@/lib/i18n/client/language'
import type { ActionTarget } from './message-action'
import { actionTexts } from './texts'
import type { OfferedAction } from './use-offered-actions'

interface MessageMenuProps {
  label: string
  target: ActionTarget
  actions: OfferedAction[]
  /** Shows the shortcuts, too, which a toolbar would have. */
  hasShortcuts: boolean
  startsOpen: boolean
  /** The last action has worked: the button says so. */
  isDone: boolean
  onOpen: () => void
}

/** One button, and the actions in a menu: for a finger. */
export function MessageMenu(props: MessageMenuProps) {
  const { label, target, actions, hasShortcuts, startsOpen, isDone, onOpen } = props
  const texts = useTextsOf(actionTexts)
  /** Set when an action moved the focus to the composer: the closing menu must not take it back. */
  const focusedField = useRef<HTMLTextAreaElement | null>(null)
  const [open, setOpen] = useState(startsOpen)
  const isSamePress = useSamePress(startsOpen)
  const Icon = isDone ? Check : Ellipsis
  return (
    <Menu.Root
      open={open}
      onOpenChange={(next, { reason }) => {
        if (isSamePress.current && reason !== 'item-press') return
        if (next) onOpen()
        setOpen(next)
      }}
    >
      <Menu.Trigger
        aria-label={texts.moreActions}
        className="text-soft data-popup-open:bg-hover inline-flex size-10 items-center justify-center rounded-sm"
      >
        <Icon aria-hidden className="size-5" />
      </Menu.Trigger>
      <Menu.Portal container={document.getElementById('contenido')}>
        <Menu.Positioner align="end" sideOffset={4} collisionPadding={8} className="z-10 outline-none">
          <Menu.Popup
            aria-label={label}
            finalFocus={() => focusedField.current ?? true}
            className={menuPopupLook}
          >
            {hasShortcuts &&
              actions.map(
                ({ id, Shortcuts }) => Shortcuts && <Shortcuts key={id} target={target} isInMenu />,
              )}
            {actions.map(({ id, label: name, Icon: ActionIcon, run }) => (
              <MenuAction
                key={id}
                icon={<ActionIcon />}
                label={name}
                onClick={() => {
                  run()
                  const { activeElement } = document
                  focusedField.current = activeElement instanceof HTMLTextAreaElement ? activeElement : null
                }}
              />
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

/** While the finger that opened the menu is still down, or just let go of, it presses nothing else. */
function useSamePress(isPressed: boolean) {
  const isSame = useRef(isPressed)
  useEffect(() => {
    const onNextPress = () => {
      isSame.current = false
    }
    document.addEventListener('pointerdown', onNextPress, { capture: true, once: true })
    document.addEventListener('keydown', onNextPress, { capture: true, once: true })
    return () => {
      document.removeEventListener('pointerdown', onNextPress, { capture: true })
      document.removeEventListener('keydown', onNextPress, { capture: true })
    }
  }, [])
  return isSame
}
