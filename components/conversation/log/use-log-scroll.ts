'use client'
import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { highlightBriefly } from './highlight-briefly'
import { bringTo, END, hideLog, isNearLast, type ScrollPosition, scrollPositionOf } from './scroll-position'

interface Scrolled {
  log: RefObject<HTMLElement | null>
  placeRef: RefObject<ScrollPosition>
  isAtEndFirst: boolean
  /** What is in it: after each change the reader is brought back to the same line. */
  lines: readonly unknown[]
  /** Whether its end is the chat's. */
  isWhole: boolean
}

/**
 * Keeps the log where its reader is: at the end while there, else at the same line, whatever comes or
 * goes above or below.
 */
export function useLogScroll({ log, placeRef, isAtEndFirst, lines, isWhole }: Scrolled) {
  const [isAtEnd, setIsAtEnd] = useState(isAtEndFirst)
  /** Of the log and of what is in it, when the reader was last where the place says. */
  const size = useRef('')

  const restore = useEffectEvent(bring)
  const note = useEffectEvent(look)

  useLayoutEffect(() => {
    restore()
  }, [lines])

  useLayoutEffect(() => {
    note()
  }, [isWhole])

  useEffect(() => {
    const { current: element } = log
    if (!element) return
    const onScroll = () => {
      // What has changed its size since is told of later in the same frame, and is no wish of the reader's.
      if (sizeOf(element) === size.current) note()
      else restore()
    }
    element.addEventListener('scroll', onScroll, { passive: true })
    // The composer grows, the phone's keyboard opens, the text gets larger, marks are read.
    const sizes = new ResizeObserver(() => {
      restore()
    })
    sizes.observe(element)
    if (element.firstElementChild) sizes.observe(element.firstElementChild)
    return () => {
      element.removeEventListener('scroll', onScroll)
      sizes.disconnect()
    }
  }, [log])

  function look() {
    const { isSought, isAtEnd: isEndSought } = placeRef.current
    if (isSought && isEndSought) return
    if (log.current && !isSought) placeRef.current = scrollPositionOf(log.current, isWhole)
    setIsAtEnd(placeRef.current.isAtEnd)
  }

  /** False while it is not there. */
  function bring(): boolean {
    const { current: element } = log
    const { current: wanted } = placeRef
    const found = element && bringTo(element, wanted, isWhole)
    if (element) size.current = sizeOf(element)
    if (!found) return false
    hideLog(element, false)
    if (wanted.isMarked) highlightBriefly(found)
    if (wanted.isSought) placeRef.current = scrollPositionOf(element, isWhole)
    return true
  }

  function go(to: Partial<ScrollPosition>): boolean {
    placeRef.current = { ...END, isSought: true, ...to }
    return bring()
  }

  return {
    isAtEnd,
    goToEnd: () => go({}),
    /** Somewhere in the middle, or so far below the top. */
    goTo: (seq: number, where: Partial<Pick<ScrollPosition, 'offset' | 'isMarked'>> = {}) =>
      go({ isAtEnd: false, seq, offset: null, ...where }),
    /** What was sought cannot be had. `toLast`: then to the last of what there is. */
    stay: (toLast = false) => {
      hideLog(log.current, false)
      placeRef.current = { ...placeRef.current, isSought: false }
      if (toLast) log.current?.scrollTo({ top: 0, behavior: 'instant' })
      look()
    },
    isAtLast: () => log.current !== null && isNearLast(log.current),
  }
}

const sizeOf = ({ scrollHeight, clientHeight, clientWidth }: HTMLElement) =>
  [scrollHeight, clientHeight, clientWidth].join(' ')
