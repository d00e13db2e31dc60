'use client'
import { useRouter } from 'next/navigation'
import { createContext, type ReactNode, use, useState } from 'react'
import { textsIn } from './catalogue'
import type { Texts } from './es'
import { type Locale, LOCALE_COOKIE } from './locale'

const YEAR_SECONDS = 365 * 24 * 60 * 60

interface Chosen {
  locale: Locale
  setLocale: (locale: Locale) => void
}

const LocaleContext = createContext<Chosen | null>(null)

/** Changes language in place: nothing is loaded anew, nothing typed is lost. */
export function LocaleProvider({ initial, children }: { initial: Locale; children: ReactNode }) {
  const [locale, setState] = useState(initial)
  const router = useRouter()

  function setLocale(chosen: Locale) {
    document.cookie = `${LOCALE_COOKIE}=${chosen}; Path=/; Max-Age=${String(YEAR_SECONDS)}; SameSite=Lax`
    document.documentElement.lang = chosen
    setState(chosen)
    // What the server wrote follows: the title of the page.
    router.refresh()
  }

  return <LocaleContext value={{ locale, setLocale }}>{children}</LocaleContext>
}

export function useLocale(): Chosen {
  const chosen = use(LocaleContext)
  if (!chosen) throw new Error('LocaleProvider is missing.')
  return chosen
}

export const useTexts = (): Texts => textsIn(useLocale().locale)
