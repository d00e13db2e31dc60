'use client'
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

/** As near the end as this counts as being there. */
const NEAR_PX = 100

interface Place {
  isNearEnd: boolean
  /** The first article in sight, and how far below the top it is. */
  article: Element | null
  offset: number
}

/**
 * Keeps the log where its reader is: at the end while there, else at the same line, whatever comes
 * above or below. The log's own direction is from the bottom up, so that it stands at the end before
 * any script runs: `scrollTop` is 0 there and negative above.
 */
export function useLogScroll(log: RefObject<HTMLElement | null>, lines: readonly unknown[]) {
  const place = useRef<Place>({ isNearEnd: true, article: null, offset: 0 })

  useLayoutEffect(() => {
    const { current: element } = log
    if (element) restore(element, place.current)
  }, [log, lines])

  useEffect(() => {
    const { current: element } = log
    if (!element) return
    const note = () => {
      place.current = placeOf(element)
    }
    note()
    element.addEventListener('scroll', note, { passive: true })
    // The composer grows, the phone's keyboard opens, the text gets larger.
    const sizes = new ResizeObserver(() => {
      restore(element, place.current)
    })
    sizes.observe(element)
    return () => {
      element.removeEventListener('scroll', note)
      sizes.disconnect()
    }
  }, [log])

  return {
    /** What one writes oneself is always seen. */
    goToEnd: () => {
      place.current = { ...place.current, isNearEnd: true }
    },
  }
}

function placeOf(log: HTMLElement): Place {
  const article = firstInSight(log)
  return { isNearEnd: -log.scrollTop <= NEAR_PX, article, offset: article ? offsetOf(article, log) : 0 }
}

function firstInSight(log: HTMLElement): Element | null {
  const articles = log.getElementsByTagName('article')
  const { top } = log.getBoundingClientRect()
  let from = 0
  for (let to = articles.length; from < to;) {
    const middle = (from + to) >> 1
    if (articles[middle]!.getBoundingClientRect().bottom <= top) from = middle + 1
    else to = middle
  }
  return articles[from] ?? null
}

function restore(log: HTMLElement, { isNearEnd, article, offset }: Place) {
  if (isNearEnd) log.scrollTop = 0
  else if (article && log.contains(article)) log.scrollTop += offsetOf(article, log) - offset
}

const offsetOf = (article: Element, log: Element) =>
  article.getBoundingClientRect().top - log.getBoundingClientRect().top
