'use client'
import { useEffect, useEffectEvent, useId } from 'react'
import { useOnDemand } from '@/components/ui/use-on-demand'
import { PeopleTitle } from './PeopleTitle'
import { useIsLarge } from './use-is-large'

export const peopleHeadingLook = 'px-4 pt-4 pb-2 text-sm leading-6 font-semibold'

/** Beside the chat where there is room. Its people come once the chat is there. */
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
