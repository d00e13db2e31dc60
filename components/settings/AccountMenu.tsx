'use client'
import { Menu } from '@base-ui/react/menu'
import KeyRound from 'lucide-react/icons/key-round'
import LogOut from 'lucide-react/icons/log-out'
import MonitorSmartphone from 'lucide-react/icons/monitor-smartphone'
import Smile from 'lucide-react/icons/smile'
import { type RefObject, useCallback } from 'react'
import { Alert } from '@/components/ui/Alert'
import { MenuAction, MenuRule, menuLabelLook, menuPopupLook } from '@/components/ui/MenuParts'
import { useTexts } from '@/lib/i18n/client'
import { errorText } from '@/lib/i18n/error-texts'
import { useMe } from '@/lib/users/client'
import { shownEstado } from './estado'
import { LanguageChoice, ThemeChoice } from './MenuChoices'
import { useDialogs } from './use-dialogs'
import { useSignOut } from './use-sign-out'

interface AccountMenuProps {
  /** Inside the header, so that it belongs to a landmark. */
  place: RefObject<HTMLElement | null>
  anchor: RefObject<HTMLButtonElement | null>
  open: boolean
  byKeyboard: boolean
  onOpenChange: (open: boolean) => void
}

export default function AccountMenu({ place, anchor, open, byKeyboard, onOpenChange }: AccountMenuProps) {
  const texts = useTexts()
  const { me } = useMe()
  const { leave, problem, dismiss } = useSignOut()
  const { show, dialog } = useDialogs(anchor)
  const account = texts.account

  // Who comes with the keyboard begins at the first entry; a pointer chooses for itself.
  const first = useCallback(
    (entry: HTMLElement | null) => {
      if (byKeyboard) entry?.focus()
    },
    [byKeyboard],
  )

  return (
    <>
      <Menu.Root open={open} onOpenChange={onOpenChange}>
        <Menu.Portal container={place}>
          <Menu.Positioner
            anchor={anchor}
            align="end"
            sideOffset={6}
            collisionPadding={8}
            className="z-10 outline-none"
          >
            <Menu.Popup className={menuPopupLook} finalFocus={anchor} aria-label={account.menu(me.username)}>
              <Menu.Group>
                <Menu.GroupLabel className={`${menuLabelLook} sm:hidden`}>
                  <span className="text-ink block truncate text-sm font-semibold">{me.username}</span>
                  <span className="block truncate font-normal">{shownEstado(me) || account.noEstado}</span>
                </Menu.GroupLabel>
                <MenuAction
                  ref={first}
                  icon={<Smile />}
                  label={account.estado}
                  onClick={() => show('estado')}
                />
                <MenuAction icon={<KeyRound />} label={account.code} onClick={() => show('code')} />
                <MenuAction
                  icon={<MonitorSmartphone />}
                  label={account.devices}
                  onClick={() => show('devices')}
                />
              </Menu.Group>
              <MenuRule />
              <LanguageChoice />
              <MenuRule />
              <ThemeChoice />
              <MenuRule />
              <MenuAction
                icon={<LogOut />}
                label={account.signOut}
                onClick={() => leave({ forget: false })}
              />
              <MenuAction
                label={account.forget}
                hint={account.forgetHint}
                onClick={() => leave({ forget: true })}
              />
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      {dialog}
      {problem && (
        <Alert
          title={account.signOutFailed}
          text={errorText(texts, problem)}
          closeLabel={texts.close}
          onClose={dismiss}
        />
      )}
    </>
  )
}
