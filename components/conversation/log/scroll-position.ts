import type { RefObject } from 'react'

/** Where in a log its reader is. */
export interface ScrollPosition {
  isAtEnd: boolean
  /** The first article in view, the seq of its message, and how far below the top of the log it is. */
  article: Element | null
  seq: number | null
  /** Null: center it. */
  offset: number | null
  /** The log is still to be scrolled there, so the reader's own position does not replace it yet. */
  isTarget: boolean
  /** Highlight the message once it is there. */
  highlight: boolean
}

export const END: ScrollPosition = {
  isAtEnd: true,
  article: null,
  seq: null,
  offset: 0,
  isTarget: false,
  highlight: false,
}

/** This close to the end counts as the end. */
const NEAR_END_PX = 100
/** The least room above a message that the log is scrolled to: the day stands there. */
export const ROOM_ABOVE_PX = 64

/** The reader stays at this article while its size changes; `isShrinking`: with its beginning in view. */
export function holdArticle(
  { current: log }: RefObject<HTMLElement | null>,
  positionRef: RefObject<ScrollPosition>,
  article: HTMLElement,
  isShrinking: boolean,
) {
  if (!log) return
  const offset = offsetOf(article, log)
  const least = isShrinking ? ROOM_ABOVE_PX : -Infinity
  positionRef.current = {
    ...END,
    isAtEnd: false,
    article,
    seq: seqOf(article),
    offset: Math.max(least, offset),
  }
}

/** Finds the first element of a message's text. */
export const TEXT_SELECTOR = 'p, pre, ul, ol, blockquote'

/** The log is a reversed column: `scrollTop` is 0 at the end and negative above. */
export function scrollPositionOf(log: HTMLElement, hasNewest: boolean): ScrollPosition {
  const article = firstInView(log)
  return {
    ...END,
    isAtEnd: hasNewest && isNearBottom(log),
    article,
    seq: article && seqOf(article),
    offset: article ? offsetOf(article, log) : 0,
  }
}

export const isNearBottom = (log: HTMLElement): boolean => -log.scrollTop <= NEAR_END_PX

export const hideLog = (log: Element | null, isHidden: boolean) =>
  log?.toggleAttribute('data-seeking', isHidden)

/** Scrolls to the article of the position, or to the end. Null while that is not loaded. */
export function scrollTo(log: HTMLElement, position: ScrollPosition, hasNewest: boolean): Element | null {
  if (position.isAtEnd) {
    if (hasNewest) log.scrollTop = 0
    return hasNewest ? log : null
  }
  const found = articleOf(log, position)
  if (!found) return null
  const offset = position.offset ?? Math.max(ROOM_ABOVE_PX, (log.clientHeight - found.clientHeight) / 2)
  const away = offsetOf(found, log) - offset
  if (Math.abs(away) >= 1) log.scrollTop += away
  return found
}

function articleOf(log: HTMLElement, { article, seq, isTarget }: ScrollPosition): Element | null {
  if (article && log.contains(article)) return article
  const found = seq === null ? null : articleFrom(log, seq)
  return found && isTarget && seqOf(found) !== seq ? null : found
}

const seqOf = (article: Element): number | null => Number(article.getAttribute('data-seq')) || null

/** Measured at the first line of text: the author above it goes when the message joins a group. */
const offsetOf = (article: Element, log: Element) =>
  (article.querySelector(TEXT_SELECTOR) ?? article).getBoundingClientRect().top -
  log.getBoundingClientRect().top

function firstInView(log: HTMLElement): Element | null {
  const { top } = log.getBoundingClientRect()
  return firstOf(log, (article) => article.getBoundingClientRect().bottom > top)
}

/** The article of the message, or of the next one where that is not there. */
const articleFrom = (log: HTMLElement, seq: number) =>
  firstOf(log, (article) => (seqOf(article) ?? Infinity) >= seq)

/** Binary search: the condition holds for all articles from some article on. */
function firstOf(log: HTMLElement, holds: (article: Element) => boolean): Element | null {
  const articles = log.getElementsByTagName('article')
  let from = 0
  for (let to = articles.length; from < to;) {
    const middle = (from + to) >> 1
    if (holds(articles[middle]!)) to = middle
    else from = middle + 1
  }
  return articles[from] ?? null
}
