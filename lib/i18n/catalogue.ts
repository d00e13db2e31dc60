import { en } from './en'
import { es, type Texts } from './es'
import type { Locale } from './locale'

const catalogues: Record<Locale, Texts> = { es, en }

export const textsIn = (locale: Locale): Texts => catalogues[locale]

/** Each language under the name its speakers give it. */
export const LOCALE_NAMES: Record<Locale, string> = { es: 'Español', en: 'English' }
