'use client'
import { useLocale } from './client'
import { settingsTextsIn } from './settings-texts'

/** The texts of the account's dialogs: only what is loaded on demand may ask for them. */
export const useSettingsTexts = () => settingsTextsIn(useLocale().locale)
