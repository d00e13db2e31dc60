'use client'
import { MenuChoice } from '@/components/ui/MenuParts'
import { useLocale, useTexts } from '@/lib/i18n/client/language'
import { LOCALE_NAMES, LOCALES } from '@/lib/i18n/locale'
import { useTheme } from '@/lib/theme/client/theme'
import { THEMES } from '@/lib/theme/theme'

export function LanguageChoice() {
  const { locale, setLocale } = useLocale()
  const options = LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value], lang: value }))
  return (
    <MenuChoice label={useTexts().account.language} value={locale} options={options} onChange={setLocale} />
  )
}

export function ThemeChoice() {
  const { theme, setTheme } = useTheme()
  const texts = useTexts().account
  const options = THEMES.map((value) => ({ value, label: texts.themes[value] }))
  return <MenuChoice label={texts.theme} value={theme} options={options} onChange={setTheme} />
}
