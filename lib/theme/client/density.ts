'use client'
import { DENSITY_COOKIE, densityOf } from '@/lib/theme/density'
import { createLook } from './look'

const look = createLook({ cookie: DENSITY_COOKIE, attribute: 'density', read: densityOf })

export const useDensity = () => ({ density: look.useValue(), setDensity: look.set })
