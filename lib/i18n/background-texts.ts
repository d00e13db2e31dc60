import { around as en } from './en/background'
import { around as es, type AroundTexts } from './es/background'
import type { Locale } from './locale'

const catalogues: Record<Locale, AroundTexts> = { es, en }

export const aroundTextsIn = (locale: Locale): AroundTexts => catalogues[locale]
