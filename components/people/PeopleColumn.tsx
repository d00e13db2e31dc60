'use client'
import { useEffect, useEffectEvent, useId } from 'react'
import { useIsLarge } from '@/components/ui/use-media-query'
import { useOnDemand } from '@/components/ui/use-on-demand'
import { useTexts } from '@/lib/i18n/client/language'

export const peopleHeadingLook = 'px-4 pt-4 pb-2 text-sm leading-6 font-semibold'

/** The people beside the chat, where there is room. The list loads after the chat. */
export function PeopleColumn() {
  const id = useId()
  const isLarge = useIsLarge()
  const { Part: Pane, prepare } = useOnDemand(() => import('./PeoplePane'))
  const load = useEffectEvent(prepare)
  useEffect(() => {
    if (isLarge) load()
  }, [isLarge])

  return (
    <aside
      id="personas"
      aria-labelledby={id}
      className="bg-sunken border-line flex w-72 shrink-0 flex-col border-s [--ground:var(--color-sunken)] max-lg:hidden"
    >
      {isLarge && Pane ? (
        <Pane headingId={id} />
      ) : (
        <h2 id={id} className={peopleHeadingLook}>
          <PeopleTitle count={null} />
        </h2>
      )}
    </aside>
  )
}

/** `count`: null until it is known. */
export function PeopleTitle({ count }: { count: number | null }) {
  const texts = useTexts().presence
  return (
    <>
      <span>{texts.people}</span>
      {count !== null && <span className="text-soft font-normal tabular-nums"> · {count}</span>}
    </>
  )
}
