import { settings as en } from './en/settings'
import { settings as es, type SettingsTexts } from './es/settings'
import type { Locale } from './locale'

const catalogues: Record<Locale, SettingsTexts> = { es, en }

export const settingsTextsIn = (locale: Locale): SettingsTexts => catalogues[locale]
