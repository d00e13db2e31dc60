'use client'
import { useTexts } from '@/lib/i18n/client/language'

export function SkipLink() {
  return (
    <a
      href="#contenido"
      className="bg-accent text-on-accent fixed start-3 top-2 z-20 -translate-y-20 rounded-md px-4 py-2.5 text-sm font-semibold focus:translate-y-0"
    >
      {useTexts().shell.skip}
    </a>
  )
}
