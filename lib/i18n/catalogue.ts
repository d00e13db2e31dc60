import { en } from './en'
import { es, type Texts } from './es'
import type { Locale } from './locale'

const catalogues: Record<Locale, Texts> = { es, en }

export const textsIn = (locale: Locale): Texts => catalogues[locale]
