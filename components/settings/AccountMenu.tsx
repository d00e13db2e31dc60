'use client'
import { Menu } from '@base-ui/react/menu'
import Bell from 'lucide-react/icons/bell'
import CircleQuestionMark from 'lucide-react/icons/circle-question-mark'
import Eye from 'lucide-react/icons/eye'
import KeyRound from 'lucide-react/icons/key-round'
import Keyboard from 'lucide-react/icons/keyboard'
import LogOut from 'lucide-react/icons/log-out'
import MonitorSmartphone from 'lucide-react/icons/monitor-smartphone'
import ShieldUser from 'lucide-react/icons/shield-user'
import Smile from 'lucide-react/icons/smile'
import { Alert } from '@/components/ui/Alert'
import type { OnDemandMenuProps } from '@/components/ui/MenuButton'
import {
  MenuAction,
  MenuLink,
  MenuRule,
  menuLabelLook,
  menuPopupLook,
  useFirstEntry,
} from '@/components/ui/MenuParts'
import { useTexts, useTextsOf } from '@/lib/i18n/client/language'
import { errorText } from '@/lib/i18n/error-texts'
import { useMe } from '@/lib/users/client/me'
import { shownEstado } from './estado'
import { LanguageChoice, ThemeChoice } from './MenuChoices'
import { settingsTexts } from './texts'
import { useDialogs } from './use-dialogs'
import { useSignOut } from './use-sign-out'

export default function AccountMenu({
  container,
  anchor,
  open,
  byKeyboard,
  onOpenChange,
}: OnDemandMenuProps) {
  const texts = useTexts()
  const settings = useTextsOf(settingsTexts)
  const { me } = useMe()
  const { leave, problem, dismiss, dialog: unsent } = useSignOut()
  const { show, dialog } = useDialogs(anchor)
  const account = texts.account

  const first = useFirstEntry(byKeyboard)

  return (
    <>
      <Menu.Root open={open} onOpenChange={onOpenChange}>
        <Menu.Portal container={container}>
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
                <MenuAction icon={<Eye />} label={settings.privacy.title} onClick={() => show('privacy')} />
                <MenuAction
                  icon={<CircleQuestionMark />}
                  label={settings.privacy.why}
                  onClick={() => show('why')}
                />
                <MenuAction icon={<Bell />} label={account.notices} onClick={() => show('notices')} />
                <MenuAction icon={<KeyRound />} label={account.code} onClick={() => show('code')} />
                <MenuAction
                  icon={<MonitorSmartphone />}
                  label={account.devices}
                  onClick={() => show('devices')}
                />
                <MenuAction icon={<Keyboard />} label={account.shortcuts} onClick={() => show('shortcuts')} />
                {me.role === 'admin' && (
                  <MenuLink icon={<ShieldUser />} label={account.admin} href="/admin" />
                )}
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
      {unsent}
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
