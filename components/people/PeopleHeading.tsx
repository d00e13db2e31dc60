'use client'
import { useTexts } from '@/lib/i18n/client/language'
import type { PeopleHeadingItem } from './people-items'

export function PeopleHeading({ heading, count }: PeopleHeadingItem) {
  const texts = useTexts().presence
  return (
    <h3 className="text-soft px-2 pt-3 pb-1 text-xs leading-5 font-semibold">
      <span>{texts[heading]}</span>
      {count !== null && <span className="font-normal tabular-nums"> · {count}</span>}
    </h3>
  )
}
