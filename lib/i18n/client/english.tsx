'use client'
import type { ReactNode } from 'react'
import { en as texts } from '@/lib/i18n/en'
import type { Texts } from '@/lib/i18n/es'

export { texts }

/** The texts of this language, for whom its script has to be there. */
export default function Catalogue({ children }: { children: (texts: Texts) => ReactNode }) {
  return children(texts)
}
