'use client'
import { THEME_COOKIE, themeOf } from '@/lib/theme/theme'
import { createLook } from './look'

const look = createLook({ cookie: THEME_COOKIE, attribute: 'theme', read: themeOf })

export const useTheme = () => ({ theme: look.useValue(), setTheme: look.set })
