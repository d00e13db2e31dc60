export const LOCALES = ['es', 'en'] as const
export type Locale = (typeof LOCALES)[number]

export const LOCALE_COOKIE = 'locale'

export const isLocale = (value: unknown): value is Locale => LOCALES.some((locale) => locale === value)

/** Each language in its own language. */
export const LOCALE_NAMES: Record<Locale, string> = { es: 'Español', en: 'English' }

/**
 * The first of our languages among those that a browser's `Accept-Language` wishes for; null where it names none.
 * Of equal wishes the one that is named first counts.
 */
export function wishedLocale(acceptLanguage: string | null | undefined): Locale | null {
  const wishes = (acceptLanguage ?? '').split(',').flatMap((wish) => {
    const [range = '', ...options] = wish
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/)
    const weight = Number(options.find((option) => option.startsWith('q='))?.slice(2) ?? 1)
    const locale = LOCALES.find((each) => each === range.split('-')[0])
    return locale && weight > 0 ? [{ locale, weight }] : []
  })
  return wishes.toSorted((one, other) => other.weight - one.weight)[0]?.locale ?? null
}
