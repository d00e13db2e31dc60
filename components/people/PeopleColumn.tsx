'use client'
import { useEffect, useEffectEvent, useId } from 'react'
import { useIsLarge } from '@/components/ui/use-media-query'
import { useOnDemand } from '@/components/ui/use-on-demand'
import { peopleHeadingLook, PeopleTitle } from './PeopleTitle'

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
      className="bg-sunken border-line flex w-68 shrink-0 flex-col border-s [--ground:var(--color-sunken)] max-lg:hidden"
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
