import { halls as en } from './en/halls'
import { halls as es, type HallTexts } from './es/halls'
import type { Locale } from './locale'

const catalogues: Record<Locale, HallTexts> = { es, en }

export const hallTextsIn = (locale: Locale): HallTexts => catalogues[locale]
