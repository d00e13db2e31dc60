'use client'
import { useSyncExternalStore } from 'react'
import { Failure } from '@/components/shell/Failure'
import { failureTexts } from '@/components/shell/failure-texts'
import { isLocale, LOCALE_COOKIE } from '@/lib/i18n/locale'
import { THEME_COOKIE, themeOf } from '@/lib/theme/theme'
import './globals.css'

/**
 * The page for any error. It replaces the whole document, so it reads the cookies itself. There is no
 * error.tsx as well: it would say the same, and be one more script of every page.
 */
export default function GlobalErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const cookies = useSyncExternalStore(
    unchanging,
    () => document.cookie,
    () => '',
  )
  const chosen = read(cookies, LOCALE_COOKIE)
  const locale = isLocale(chosen) ? chosen : 'es'
  const texts = failureTexts[locale]
  return (
    <html lang={locale} data-theme={themeOf(read(cookies, THEME_COOKIE))}>
      <body>
        <title>{texts.title}</title>
        <Failure texts={texts} error={error} retry={retry} />
      </body>
    </html>
  )
}

const unchanging = () => () => undefined

const read = (cookies: string, name: string) =>
  cookies
    .split('; ')
    .find((cookie) => cookie.startsWith(`${name}=`))
    ?.slice(name.length + 1)
