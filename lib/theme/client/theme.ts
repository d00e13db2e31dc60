'use client'
import { useSyncExternalStore } from 'react'
import { type Theme, THEME_COOKIE, themeOf } from '@/lib/theme/theme'

const YEAR_SECONDS = 365 * 24 * 60 * 60
const listeners = new Set<() => void>()

/** The attribute that the server wrote on <html> is the truth; the style sheet does the rest. */
export function useTheme() {
  const theme = useSyncExternalStore(subscribe, read, () => 'system' as const)
  return { theme, setTheme }
}

function setTheme(theme: Theme) {
  document.cookie = `${THEME_COOKIE}=${theme}; Path=/; Max-Age=${String(YEAR_SECONDS)}; SameSite=Lax`
  document.documentElement.dataset['theme'] = theme
  for (const listener of listeners) listener()
}

const read = (): Theme => themeOf(document.documentElement.dataset['theme'])

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
