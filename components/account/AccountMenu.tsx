'use client'
import { Menu } from '@base-ui/react/menu'
import Bell from 'lucide-react/icons/bell'
import CircleQuestionMark from 'lucide-react/icons/circle-question-mark'
import Eye from 'lucide-react/icons/eye'
import KeyRound from 'lucide-react/icons/key-round'
import Keyboard from 'lucide-react/icons/keyboard'
import LogOut from 'lucide-react/icons/log-out'
import MonitorSmartphone from 'lucide-react/icons/monitor-smartphone'
import QrCode from 'lucide-react/icons/qr-code'
import ShieldUser from 'lucide-react/icons/shield-user'
import Smile from 'lucide-react/icons/smile'
import { shownEstado } from '@/components/settings/estado'
import { settingsTexts } from '@/components/settings/texts'
import { useSignOut } from '@/components/settings/use-sign-out'
import { Alert } from '@/components/ui/Alert'
import type { OnDemandMenuProps } from '@/components/ui/MenuButton'
import {
  MenuAction,
  MenuChoice,
  menuLabelLook,
  MenuLink,
  menuPopupLook,
  MenuRule,
  useFirstItem,
} from '@/components/ui/MenuParts'
import { useLocale, useTexts, useTextsOf } from '@/lib/i18n/client/language'
import { errorText } from '@/lib/i18n/error-texts'
import { LOCALE_NAMES, LOCALES } from '@/lib/i18n/locale'
import { useDensity } from '@/lib/theme/client/density'
import { useTheme } from '@/lib/theme/client/theme'
import { DENSITIES } from '@/lib/theme/density'
import { THEMES } from '@/lib/theme/theme'
import { useMe } from '@/lib/users/client/me'
import { accountTexts } from './texts'
import { useAccountDialogs } from './use-account-dialogs'

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
  const { leave, problem, dismiss, dialog: unsentDialog } = useSignOut(anchor)
  const { show, dialog } = useAccountDialogs(anchor)
  const account = useTextsOf(accountTexts)

  const firstItem = useFirstItem(byKeyboard)

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
            <Menu.Popup
              className={menuPopupLook}
              finalFocus={anchor}
              aria-label={texts.account.menu(me.username)}
            >
              <Menu.Group>
                <Menu.GroupLabel className={`${menuLabelLook} sm:hidden`}>
                  <span className="text-ink block truncate text-sm font-semibold">{me.username}</span>
                  <span className="block truncate font-normal">{shownEstado(me) || account.noEstado}</span>
                </Menu.GroupLabel>
                <MenuAction
                  ref={firstItem}
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
                <MenuAction
                  icon={<Bell />}
                  label={account.notifications}
                  onClick={() => show('notifications')}
                />
                <MenuAction icon={<KeyRound />} label={account.code} onClick={() => show('code')} />
                <MenuAction
                  icon={<MonitorSmartphone />}
                  label={account.devices}
                  onClick={() => show('devices')}
                />
                <MenuAction icon={<QrCode />} label={account.link} onClick={() => show('link')} />
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
              <DensityChoice />
              <MenuRule />
              <MenuAction
                icon={<LogOut />}
                label={texts.account.signOut}
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
      {unsentDialog}
      {problem && (
        <Alert
          title={texts.account.signOutFailed}
          text={errorText(texts, problem)}
          closeLabel={texts.close}
          onClose={dismiss}
        />
      )}
    </>
  )
}

function LanguageChoice() {
  const { locale, setLocale } = useLocale()
  const options = LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value], lang: value }))
  return (
    <MenuChoice label={useTexts().account.language} value={locale} options={options} onChange={setLocale} />
  )
}

function ThemeChoice() {
  const { theme, setTheme } = useTheme()
  const texts = useTextsOf(accountTexts)
  const options = THEMES.map((value) => ({ value, label: texts.themes[value] }))
  return <MenuChoice label={texts.theme} value={theme} options={options} onChange={setTheme} />
}

function DensityChoice() {
  const { density, setDensity } = useDensity()
  const texts = useTextsOf(accountTexts)
  const options = DENSITIES.map((value) => ({ value, label: texts.densities[value] }))
  return <MenuChoice label={texts.density} value={density} options={options} onChange={setDensity} />
}
