export const LOCALES = ['es', 'en'] as const
export type Locale = (typeof LOCALES)[number]

export const LOCALE_COOKIE = 'locale'

export const isLocale = (value: unknown): value is Locale => LOCALES.some((locale) => locale === value)

/** Each language in its own language. */
export const LOCALE_NAMES: Record<Locale, string> = { es: 'Español', en: 'English' }
