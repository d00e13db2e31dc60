'use client'
import {
  type RefObject,
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import {
  END,
  hideLog,
  holdArticle,
  isNearBottom,
  type ScrollPosition,
  scrollPositionOf,
  scrollTo,
} from './scroll-position'

interface LogScroll {
  log: RefObject<HTMLElement | null>
  positionRef: RefObject<ScrollPosition>
  startsAtEnd: boolean
  /** After each change of these the reader is brought back to the same line. */
  lines: readonly unknown[]
  /** The newest message of the chat is loaded. */
  hasNewest: boolean
}

/** Keeps the reader at the end, or at the same line, whatever comes or goes above or below. */
export function useLogScroll({ log, positionRef, startsAtEnd, lines, hasNewest }: LogScroll) {
  const [isAtEnd, setIsAtEnd] = useState(startsAtEnd)
  /** The size of the log and its content at the last restore. */
  const size = useRef('')

  const onContentChange = useEffectEvent(restore)
  const onReaderScroll = useEffectEvent(readPosition)

  useLayoutEffect(() => {
    onContentChange()
  }, [lines])

  useLayoutEffect(() => {
    onReaderScroll()
  }, [hasNewest])

  useEffect(() => {
    const { current: element } = log
    if (!element) return
    const onScroll = () => {
      // A changed size scrolls too, before the ResizeObserver reports it: the reader did not.
      if (sizeOf(element) === size.current) onReaderScroll()
      else onContentChange()
    }
    element.addEventListener('scroll', onScroll, { passive: true })
    // The composer grows, the phone's keyboard opens, the text gets larger.
    const sizes = new ResizeObserver(() => {
      onContentChange()
    })
    sizes.observe(element)
    if (element.firstElementChild) sizes.observe(element.firstElementChild)
    return () => {
      element.removeEventListener('scroll', onScroll)
      sizes.disconnect()
    }
  }, [log])

  function readPosition() {
    const { isTarget, isAtEnd: isTargetEnd } = positionRef.current
    if (isTarget && isTargetEnd) return
    if (log.current && !isTarget) positionRef.current = scrollPositionOf(log.current, hasNewest)
    setIsAtEnd(positionRef.current.isAtEnd)
  }

  /** False while the message of the position is not loaded. */
  function restore(): boolean {
    const { current: element } = log
    const { current: position } = positionRef
    const found = element && scrollTo(element, position, hasNewest)
    if (element) size.current = sizeOf(element)
    if (!found) return false
    hideLog(element, false)
    if (position.highlight) highlightBriefly(found)
    if (position.isTarget) positionRef.current = scrollPositionOf(element, hasNewest)
    return true
  }

  function go(to: Partial<ScrollPosition>): boolean {
    positionRef.current = { ...END, isTarget: true, ...to }
    return restore()
  }

  const hold = useCallback(
    (article: HTMLElement, isShrinking: boolean) => {
      holdArticle(log, positionRef, article, isShrinking)
    },
    [log, positionRef],
  )

  return {
    isAtEnd,
    hold,
    goToEnd: () => go({}),
    /** Centers the message, or leaves `offset` pixels above it. */
    goTo: (seq: number, options: Partial<Pick<ScrollPosition, 'offset' | 'highlight'>> = {}) =>
      go({ isAtEnd: false, seq, offset: null, ...options }),
    /** The target could not be loaded. `toLast`: go to the last loaded message instead. */
    stay: (toLast = false) => {
      hideLog(log.current, false)
      positionRef.current = { ...positionRef.current, isTarget: false }
      if (toLast) log.current?.scrollTo({ top: 0, behavior: 'instant' })
      readPosition()
    },
    isAtBottom: () => log.current !== null && isNearBottom(log.current),
  }
}

const sizeOf = ({ scrollHeight, clientHeight, clientWidth }: HTMLElement) =>
  [scrollHeight, clientHeight, clientWidth].join(' ')

const HIGHLIGHT_MS = 2_800

/** With reduced motion the colour appears and goes, without a fade. */
function highlightBriefly(element: Element) {
  const wash = { backgroundColor: 'var(--color-accent-wash)' }
  const isReduced = matchMedia('(prefers-reduced-motion: reduce)').matches
  element.animate(isReduced ? [wash, wash] : [wash, { ...wash, offset: 0.5 }, {}], HIGHLIGHT_MS)
}
