import type { MetadataRoute } from 'next'
import { env } from '@/lib/env'
import { textsIn } from '@/lib/i18n/catalogue'
import { TOP_COLOURS } from '@/lib/theme/theme'

// Browsers send no cookies for it, so it is in the installation's language.
export const dynamic = 'force-dynamic'

export default function manifest(): MetadataRoute.Manifest {
  const lang = env().APP_LOCALE
  const { product, tagline } = textsIn(lang)
  return {
    id: '/',
    name: product,
    short_name: product,
    description: tagline,
    lang,
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    theme_color: TOP_COLOURS.light,
    background_color: TOP_COLOURS.light,
    categories: ['business', 'social'],
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }
}
