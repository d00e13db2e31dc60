'use client'
import { adminTextsIn } from '@/lib/i18n/admin-texts'
import { useLocale } from './language'

export const useAdminTexts = () => adminTextsIn(useLocale().locale)
