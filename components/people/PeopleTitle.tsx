'use client'
import { useTexts } from '@/lib/i18n/client/language'

export const peopleHeadingLook = 'px-4 pt-4 pb-2 text-sm leading-6 font-semibold'

/** `count`: of all, null until it is known. */
export function PeopleTitle({ count }: { count: number | null }) {
  const texts = useTexts().presence
  return (
    <>
      <span>{texts.title}</span>
      {count !== null && <span className="text-soft font-normal tabular-nums"> · {count}</span>}
    </>
  )
}
