import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { AfterHydration, Body } from '@/components/shell/Body'
import { earlyPressScript } from '@/components/shell/early-press'
import { LocaleProvider } from '@/lib/i18n/client/language'
import { currentLocale, currentTexts } from '@/lib/i18n/server/current-locale'
import { DENSITY_COOKIE, densityOf } from '@/lib/theme/density'
import { THEME_COOKIE, themeOf, TOP_COLOURS } from '@/lib/theme/theme'
import { currentNonce } from './nonce'
import './globals.css'

const chosenTheme = async () => themeOf((await cookies()).get(THEME_COOKIE)?.value)
const chosenDensity = async () => densityOf((await cookies()).get(DENSITY_COOKIE)?.value)

export async function generateMetadata(): Promise<Metadata> {
  const { product, tagline } = await currentTexts()
  return {
    title: { default: product, template: `%s · ${product}` },
    description: tagline,
    applicationName: product,
    appleWebApp: { capable: true, title: product },
    // Keeps the browser from making links of names and numbers in messages.
    formatDetection: { telephone: false, date: false, address: false, email: false },
    robots: { index: false, follow: false },
  }
}

export async function generateViewport(): Promise<Viewport> {
  const theme = await chosenTheme()
  return {
    viewportFit: 'cover',
    interactiveWidget: 'resizes-content',
    themeColor:
      theme === 'system'
        ? [
            { media: '(prefers-color-scheme: light)', color: TOP_COLOURS.light },
            { media: '(prefers-color-scheme: dark)', color: TOP_COLOURS.dark },
          ]
        : TOP_COLOURS[theme],
  }
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, theme, density, nonce] = await Promise.all([
    currentLocale(),
    chosenTheme(),
    chosenDensity(),
    currentNonce(),
  ])
  return (
    <html lang={locale} data-theme={theme} data-density={density}>
      <Body>
        <script
          nonce={nonce}
          suppressHydrationWarning
          dangerouslySetInnerHTML={{ __html: earlyPressScript }}
        />
        <LocaleProvider initial={locale}>
          {children}
          <AfterHydration />
        </LocaleProvider>
      </Body>
    </html>
  )
}
