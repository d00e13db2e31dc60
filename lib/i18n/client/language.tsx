'use client'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { type ComponentType, createContext, type ReactNode, use, useState } from 'react'
import type { Texts } from '@/lib/i18n/es'
import { type Locale, LOCALE_COOKIE } from '@/lib/i18n/locale'

const YEAR_SECONDS = 365 * 24 * 60 * 60

type Catalogue = ComponentType<{ children: (texts: Texts) => ReactNode }>

// Separate imports, so that a page loads only the language that it is written in.
const spanish = () => import('./spanish')
const english = () => import('./english')
const catalogues: Record<Locale, { load: () => Promise<{ texts: Texts }>; First: Catalogue }> = {
  es: { load: spanish, First: dynamic(() => import('./spanish')) },
  en: { load: english, First: dynamic(() => import('./english')) },
}

export interface Language {
  locale: Locale
  texts: Texts
}

interface LocaleValue extends Language {
  setLocale: (locale: Locale) => void
}

export const LocaleContext = createContext<LocaleValue | null>(null)

export function LocaleProvider({ initial, children }: { initial: Locale; children: ReactNode }) {
  // Stays the same: another component here would mount the whole page anew.
  const [locale] = useState(initial)
  const { First } = catalogues[locale]
  return <First>{(texts) => <LocaleChoice first={{ locale, texts }}>{children}</LocaleChoice>}</First>
}

/** Changes the language without a reload, so nothing that was typed is lost. */
function LocaleChoice({ first, children }: { first: Language; children: ReactNode }) {
  const [language, setLanguage] = useState(first)
  const router = useRouter()

  async function change(locale: Locale) {
    const { texts } = await catalogues[locale].load()
    document.cookie = `${LOCALE_COOKIE}=${locale}; Path=/; Max-Age=${String(YEAR_SECONDS)}; SameSite=Lax`
    document.documentElement.lang = locale
    setLanguage({ locale, texts })
    // Updates what the server wrote, such as the title.
    router.refresh()
  }

  const setLocale = (locale: Locale) => void change(locale)
  return <LocaleContext value={{ ...language, setLocale }}>{children}</LocaleContext>
}

export function useLocale(): LocaleValue {
  const value = use(LocaleContext)
  if (!value) throw new Error('LocaleProvider is missing.')
  return value
}

export const useTexts = (): Texts => useLocale().texts

/**
 * The texts that a part brings with it, in the language of the page. Both languages come with the part,
 * so a part of the first load has its texts in the catalogues instead.
 */
export const useTextsOf = <T,>(texts: Record<Locale, T>): T => texts[useLocale().locale]
