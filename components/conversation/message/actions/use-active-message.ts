'use client'
import { type RefObject, useEffect, useState } from 'react'
import { createHold } from './hold'

/** The message that somebody points at, has focused by keyboard, has tapped, or holds a finger on. */
interface ActiveMessage {
  article: HTMLElement
  by: 'mouse' | 'keys' | 'tap' | 'hold'
}

/** Follows the events of the log. `firstEvent` is the one that made this code load. */
export function useActiveMessage(log: RefObject<HTMLElement | null>, firstEvent: Event | null) {
  const [active, setActive] = useState(() => firstEvent && activeAfter(firstEvent))

  useEffect(() => {
    const { current: element } = log
    if (!element) return
    let isTouch = false
    const hold = createHold((article) => {
      setActive({ article, by: 'hold' })
    })
    const listeners: Record<string, (event: Event) => void> = {
      // Moves only: messages that scroll below a mouse at rest are not pointed at.
      pointermove: (event) => {
        if (isByTouch(event)) hold.move(event as PointerEvent)
        else setActive((last) => pointedAt(last, articleOf(event.target)))
      },
      pointerleave: () => {
        setActive((last) => (last?.by === 'mouse' && !isMenuOpen(last) ? null : last))
      },
      pointerdown: (event) => {
        isTouch = isByTouch(event)
        const article = isTouch && !isControl(event.target) ? articleOf(event.target) : null
        if (article) hold.begin(article, event as PointerEvent)
      },
      pointerup: hold.end,
      pointercancel: hold.end,
      // The menu of the browser would stand above ours.
      contextmenu: (event) => {
        if (hold.isHeld()) event.preventDefault()
      },
      click: (event) => {
        if (isTouch && !hold.isHeld() && !isControl(event.target)) {
          setActive((last) => tapped(last, event.target))
        }
      },
      focusin: (event) => {
        if (isByKeys(event)) setActive(activeAfter(event))
      },
      focusout: (event) => {
        const to = (event as FocusEvent).relatedTarget
        if (!(to instanceof Node && element.contains(to)))
          setActive((last) => (last?.by === 'keys' && !isMenuOpen(last) ? null : last))
      },
    }
    const all = Object.entries(listeners)
    for (const [name, listener] of all) element.addEventListener(name, listener)
    return () => {
      hold.end()
      for (const [name, listener] of all) element.removeEventListener(name, listener)
    }
  }, [log])

  return active
}

function activeAfter(event: Event): ActiveMessage | null {
  const article = articleOf(event.target)
  if (!article) return null
  if (event.type === 'focusin') return isByKeys(event) ? { article, by: 'keys' } : null
  return { article, by: isByTouch(event) ? 'tap' : 'mouse' }
}

/** The pointer does not take the actions away from somebody who is in them by keyboard. */
function pointedAt(last: ActiveMessage | null, article: HTMLElement | null): ActiveMessage | null {
  const { activeElement } = document
  const isInUse =
    last?.by === 'keys' && last.article !== activeElement && last.article.contains(activeElement)
  if (isInUse || (last && isMenuOpen(last)) || (last?.article === article && last && !isTouched(last)))
    return last
  return article && { article, by: 'mouse' }
}

/** A second tap on the same message closes its actions. */
function tapped(last: ActiveMessage | null, target: EventTarget | null): ActiveMessage | null {
  const article = articleOf(target)
  return article && last?.article !== article ? { article, by: 'tap' } : null
}

/** The menu is elsewhere on the page: the pointer and the focus leave the message to get there. */
const isMenuOpen = ({ article }: ActiveMessage) => article.querySelector('[data-popup-open]') !== null

export const isTouched = ({ by }: ActiveMessage) => by === 'tap' || by === 'hold'

const isControl = (target: EventTarget | null) => target instanceof Element && target.closest('a, button')

const articleOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('article[data-message]') : null

const isByTouch = (event: Event) => event instanceof PointerEvent && event.pointerType === 'touch'

const isByKeys = ({ target }: Event) => target instanceof Element && target.matches(':focus-visible')
