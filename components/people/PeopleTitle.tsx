'use client'
import { useTexts } from '@/lib/i18n/client/language'

/** “Usuarios conectados · 12”; the number once it is known. */
export function PeopleTitle({ count }: { count: number | null }) {
  const texts = useTexts().presence
  return (
    <>
      <span>{texts.people}</span>
      {count !== null && <span className="text-soft font-normal tabular-nums"> · {count}</span>}
    </>
  )
}
