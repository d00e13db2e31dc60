'use client'
import { type RefObject, useEffect, useState } from 'react'

/** The message that somebody points at, has got to by keyboard, or has tapped. */
interface AtHand {
  article: HTMLElement
  by: 'mouse' | 'keys' | 'touch'
}

/** Of all messages the one at hand, followed by what happens in the log. `first` made this be loaded. */
export function useActiveMessage(log: RefObject<HTMLElement | null>, first: Event | null) {
  const [atHand, setAtHand] = useState(() => first && atHandOf(first))

  useEffect(() => {
    const { current: element } = log
    if (!element) return
    let isTouch = false
    const listeners: Record<string, (event: Event) => void> = {
      // A mouse that only lies there, while messages pass below it, points at nothing.
      pointermove: (event) => {
        if (!isByTouch(event)) setAtHand((last) => pointedAt(last, articleOf(event.target)))
      },
      pointerleave: () => {
        setAtHand((last) => (last?.by === 'mouse' ? null : last))
      },
      pointerdown: (event) => {
        isTouch = isByTouch(event)
      },
      click: (event) => {
        if (isTouch && !isControl(event.target)) setAtHand((last) => tapped(last, event.target))
      },
      focusin: (event) => {
        if (isByKeys(event)) setAtHand(atHandOf(event))
      },
      focusout: (event) => {
        const to = (event as FocusEvent).relatedTarget
        if (!(to instanceof Node && element.contains(to)))
          setAtHand((last) => (last?.by === 'keys' ? null : last))
      },
    }
    const all = Object.entries(listeners)
    for (const [name, listener] of all) element.addEventListener(name, listener)
    return () => {
      for (const [name, listener] of all) element.removeEventListener(name, listener)
    }
  }, [log])

  return atHand
}

function atHandOf(event: Event): AtHand | null {
  const article = articleOf(event.target)
  if (!article) return null
  if (event.type === 'focusin') return isByKeys(event) ? { article, by: 'keys' } : null
  return { article, by: isByTouch(event) ? 'touch' : 'mouse' }
}

/** What is done by keyboard is not taken away. */
function pointedAt(last: AtHand | null, article: HTMLElement | null): AtHand | null {
  const { activeElement } = document
  const isHeld = last?.by === 'keys' && last.article !== activeElement && last.article.contains(activeElement)
  if (isHeld || (last?.article === article && last?.by !== 'touch')) return last
  return article && { article, by: 'mouse' }
}

/** A second tap puts it away. */
function tapped(last: AtHand | null, target: EventTarget | null): AtHand | null {
  const article = articleOf(target)
  return article && last?.article !== article ? { article, by: 'touch' } : null
}

const isControl = (target: EventTarget | null) => target instanceof Element && target.closest('a, button')

const articleOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('article[data-message]') : null

const isByTouch = (event: Event) => event instanceof PointerEvent && event.pointerType === 'touch'

const isByKeys = ({ target }: Event) => target instanceof Element && target.matches(':focus-visible')
