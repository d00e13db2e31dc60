import { around as en } from './en/around'
import { around as es, type AroundTexts } from './es/around'
import type { Locale } from './locale'

const catalogues: Record<Locale, AroundTexts> = { es, en }

export const aroundTextsIn = (locale: Locale): AroundTexts => catalogues[locale]
