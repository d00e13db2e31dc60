import { admin as en } from './en/admin'
import { admin as es, type AdminTexts } from './es/admin'
import type { Locale } from './locale'

const catalogues: Record<Locale, AdminTexts> = { es, en }

export const adminTextsIn = (locale: Locale): AdminTexts => catalogues[locale]
