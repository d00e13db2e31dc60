'use client'
import { type RefObject, useEffect, useEffectEvent, useState } from 'react'
import { useOnDemand } from '@/components/ui/use-on-demand'

const REACHING_EVENTS = ['pointerover', 'focusin']

/** The actions of messages load when somebody first points at the log, or focuses it. */
export function useMessageActions(log: RefObject<HTMLElement | null>) {
  const [firstEvent, setFirstEvent] = useState<Event | null>(null)
  const { Part: MessageActions, prepare } = useOnDemand(() => import('./actions/MessageActions'))
  const isLoaded = MessageActions !== null

  const onReach = useEffectEvent((event: Event) => {
    // A touch causes a focus event too, which says less about it than the pointer event before.
    setFirstEvent((last) => (event.type === 'focusin' && last ? last : event))
    prepare()
  })
  useEffect(() => {
    const { current: element } = log
    if (isLoaded || !element) return
    const listener = (event: Event) => {
      onReach(event)
    }
    for (const name of REACHING_EVENTS) element.addEventListener(name, listener)
    return () => {
      for (const name of REACHING_EVENTS) element.removeEventListener(name, listener)
    }
  }, [log, isLoaded])

  return MessageActions && <MessageActions firstEvent={firstEvent} />
}
