'use client'
import { Menu } from '@base-ui/react/menu'
import Compass from 'lucide-react/icons/compass'
import MessageCirclePlus from 'lucide-react/icons/message-circle-plus'
import Hash from 'lucide-react/icons/hash'
import { type ComponentType, lazy, Suspense, useState } from 'react'
import type { DialogProps } from '@/components/ui/Modal'
import type { OnDemandMenuProps } from '@/components/ui/MenuButton'
import { MenuAction, menuPopupLook, useFirstItem } from '@/components/ui/MenuParts'
import { useTexts } from '@/lib/i18n/client/language'
import type { LoadDialog } from './DialogButton'
import { loadBrowsing, loadNewHall } from './dialogs'

interface NewMenuProps extends OnDemandMenuProps {
  label: string
  loadNewDm: LoadDialog
}

type Shown = ComponentType<DialogProps>

/** Everything that can be begun: a DM, a hall, a visit to the public halls. */
export default function NewMenu({
  label,
  loadNewDm,
  container,
  anchor,
  open,
  byKeyboard,
  onOpenChange,
}: NewMenuProps) {
  const texts = useTexts().chat
  const firstItem = useFirstItem(byKeyboard)
  const [dialogs] = useState(() => ({
    dm: lazy(loadNewDm),
    hall: lazy(loadNewHall),
    browse: lazy(loadBrowsing),
  }))
  const [shown, setShown] = useState<{ Dialog: Shown; opening: number } | null>(null)
  const [isShown, setIsShown] = useState(false)

  const show = (name: keyof typeof dialogs) => () => {
    setShown((last) => ({ Dialog: dialogs[name], opening: (last?.opening ?? 0) + 1 }))
    setIsShown(true)
  }

  return (
    <>
      <Menu.Root open={open} onOpenChange={onOpenChange}>
        <Menu.Portal container={container}>
          <Menu.Positioner
            anchor={anchor}
            align="end"
            sideOffset={4}
            collisionPadding={8}
            className="z-10 outline-none"
          >
            <Menu.Popup className={menuPopupLook} finalFocus={anchor} aria-label={label}>
              <MenuAction
                ref={firstItem}
                icon={<MessageCirclePlus />}
                label={texts.newDm}
                onClick={show('dm')}
              />
              <MenuAction icon={<Hash />} label={texts.createHall} onClick={show('hall')} />
              <MenuAction icon={<Compass />} label={texts.browse} onClick={show('browse')} />
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      {shown && (
        <Suspense>
          <shown.Dialog key={shown.opening} open={isShown} onOpenChange={setIsShown} returnTo={anchor} />
        </Suspense>
      )}
    </>
  )
}
