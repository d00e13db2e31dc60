'use client'
import { Menu } from '@base-ui/react/menu'
import Ellipsis from 'lucide-react/icons/ellipsis'
import { type ReactNode, type Ref, useRef } from 'react'
import { menuPopupLook } from '@/components/ui/MenuParts'
import { useTextsOf } from '@/lib/i18n/client/language'
import { adminTexts } from './texts'

interface ActionsMenuProps {
  name: string
  button: Ref<HTMLButtonElement>
  children: ReactNode
}

/** The menu of a row. It is drawn beside its button, so that it belongs to the same landmark. */
export function ActionsMenu({ name, button, children }: ActionsMenuProps) {
  const label = useTextsOf(adminTexts).actions(name)
  const container = useRef<HTMLDivElement>(null)
  return (
    <div ref={container}>
      <Menu.Root>
        <Menu.Trigger
          ref={button}
          aria-label={label}
          className="text-soft hover:bg-hover hover:text-ink data-popup-open:bg-hover inline-flex size-11 shrink-0 items-center justify-center rounded-md"
        >
          <Ellipsis aria-hidden className="size-5" />
        </Menu.Trigger>
        <Menu.Portal container={container}>
          <Menu.Positioner align="end" sideOffset={4} collisionPadding={8} className="z-10 outline-none">
            <Menu.Popup className={menuPopupLook} aria-label={label}>
              {children}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </div>
  )
}
