'use client'
import { hallTextsIn } from '@/lib/i18n/hall-texts'
import { useLocale } from './language'

export const useHallTexts = () => hallTextsIn(useLocale().locale)
