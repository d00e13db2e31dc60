'use client'
import { useLocale } from './client'
import { hallTextsIn } from './hall-texts'

export const useHallTexts = () => hallTextsIn(useLocale().locale)
