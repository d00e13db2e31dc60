'use client'
import { aroundTextsIn } from './around-texts'
import { useLocale } from './client'

/** The texts of what comes after the page: only what is loaded on demand may ask for them. */
export const useAroundTexts = () => aroundTextsIn(useLocale().locale)
