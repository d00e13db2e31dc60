'use client'
import { Menu } from '@base-ui/react/menu'
import Check from 'lucide-react/icons/check'
import Ellipsis from 'lucide-react/icons/ellipsis'
import { useRef } from 'react'
import { MenuAction, menuPopupLook } from '@/components/ui/MenuParts'
import { useTexts } from '@/lib/i18n/client/language'
import { MessageActionsPosition } from './MessageActionsPosition'
import { type ActionsOfMessage, useMessageActions } from './use-message-actions'

/** For a finger: one button, and the actions in a menu. */
export function MessageMenu(message: ActionsOfMessage) {
  const texts = useTexts().chat
  const { actions, isCopied, forget } = useMessageActions(message)
  /** Where one has gone to edit: the menu takes nobody back from there. */
  const field = useRef<HTMLTextAreaElement | null>(null)
  return (
    <MessageActionsPosition isCopied={isCopied}>
      <Menu.Root onOpenChange={(open) => open && forget()}>
        <Menu.Trigger
          aria-label={texts.moreActions}
          className="text-soft data-popup-open:bg-hover inline-flex size-10 items-center justify-center rounded-sm"
        >
          {isCopied ? <Check aria-hidden className="size-5" /> : <Ellipsis aria-hidden className="size-5" />}
        </Menu.Trigger>
        <Menu.Portal container={document.getElementById('contenido')}>
          <Menu.Positioner align="end" sideOffset={4} collisionPadding={8} className="z-10 outline-none">
            <Menu.Popup
              aria-label={texts.actions}
              finalFocus={() => field.current ?? true}
              className={menuPopupLook}
            >
              {actions.map(({ label, icon, act }, n) => (
                <MenuAction
                  key={n}
                  icon={icon}
                  label={label}
                  onClick={() => {
                    act()
                    const { activeElement } = document
                    field.current = activeElement instanceof HTMLTextAreaElement ? activeElement : null
                  }}
                />
              ))}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </MessageActionsPosition>
  )
}
