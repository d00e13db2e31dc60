'use client'
import type { ReactNode } from 'react'
import { en as texts } from '@/lib/i18n/en'
import type { Texts } from '@/lib/i18n/es'

export { texts }

/** A component, so that the server and hydration wait for the script of this language. */
export default function Catalogue({ children }: { children: (texts: Texts) => ReactNode }) {
  return children(texts)
}
