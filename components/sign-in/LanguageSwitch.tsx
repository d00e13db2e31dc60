'use client'
import { useLocale, useTexts } from '@/lib/i18n/client/language'
import { LOCALE_NAMES, LOCALES } from '@/lib/i18n/locale'

export function LanguageSwitch() {
  const { locale, setLocale } = useLocale()
  return (
    <div role="group" aria-label={useTexts().account.language} className="flex gap-1">
      {LOCALES.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === locale}
          onClick={() => {
            setLocale(each)
          }}
          className="text-soft hover:text-ink aria-pressed:text-ink min-h-11 rounded-md px-3 text-sm aria-pressed:font-semibold"
        >
          {LOCALE_NAMES[each]}
        </button>
      ))}
    </div>
  )
}
