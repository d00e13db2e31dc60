'use client'
import { adminTextsIn } from './admin-texts'
import { useLocale } from './client'

export const useAdminTexts = () => adminTextsIn(useLocale().locale)
