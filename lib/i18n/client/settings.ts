'use client'
import { settingsTextsIn } from '@/lib/i18n/settings-texts'
import { useLocale } from './language'

/** The texts of the account's dialogs: only what is loaded on demand may ask for them. */
export const useSettingsTexts = () => settingsTextsIn(useLocale().locale)
