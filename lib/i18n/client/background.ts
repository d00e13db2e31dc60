'use client'
import { aroundTextsIn } from '@/lib/i18n/background-texts'
import { useLocale } from './language'

/** The texts of what comes after the page: only what is loaded on demand may ask for them. */
export const useAroundTexts = () => aroundTextsIn(useLocale().locale)
