/** Where in a log its reader is. */
export interface ScrollPosition {
  isAtEnd: boolean
  /** The first article in sight, the number of its message, and how far below the top it is. */
  article: Element | null
  seq: number | null
  /** Null: in the middle. */
  offset: number | null
  /** On the way there: not to be taken for where the reader has gone in the meantime. */
  isSought: boolean
  /** Shown for a moment, once there. */
  isMarked: boolean
}

export const END: ScrollPosition = {
  isAtEnd: true,
  article: null,
  seq: null,
  offset: 0,
  isSought: false,
  isMarked: false,
}

/** As near the end as this counts as being there. */
const NEAR_PX = 100
/** Room above what somebody wants to go to. */
export const LEAST_PX = 16

/** What a message's text begins with. */
export const TEXT = 'p, pre, ul, ol, blockquote'

/** The log's own direction is from the bottom up: `scrollTop` is 0 at the end and negative above. */
export function scrollPositionOf(log: HTMLElement, isWhole: boolean): ScrollPosition {
  const article = firstInSight(log)
  return {
    ...END,
    isAtEnd: isWhole && isNearLast(log),
    article,
    seq: article && seqOf(article),
    offset: article ? offsetOf(article, log) : 0,
  }
}

export const isNearLast = (log: HTMLElement): boolean => -log.scrollTop <= NEAR_PX

/** Unseen until it is where it is wanted. */
export const hideLog = (log: Element | null, isHidden: boolean) =>
  log?.toggleAttribute('data-seeking', isHidden)

/** Brings the log to where it was: the article that it is about, or the end; null while that is not there. */
export function bringTo(log: HTMLElement, place: ScrollPosition, isWhole: boolean): Element | null {
  if (place.isAtEnd) {
    if (isWhole) log.scrollTop = 0
    return isWhole ? log : null
  }
  const found = articleOf(log, place)
  if (!found) return null
  const wanted = place.offset ?? Math.max(LEAST_PX, (log.clientHeight - found.clientHeight) / 2)
  const away = offsetOf(found, log) - wanted
  if (Math.abs(away) >= 1) log.scrollTop += away
  return found
}

function articleOf(log: HTMLElement, { article, seq, isSought }: ScrollPosition): Element | null {
  if (article && log.contains(article)) return article
  const found = seq === null ? null : articleFrom(log, seq)
  return found && isSought && seqOf(found) !== seq ? null : found
}

const seqOf = (article: Element): number | null => Number(article.getAttribute('data-seq')) || null

/** Of its first line of text: what is written above that goes when it becomes part of a group. */
const offsetOf = (article: Element, log: Element) =>
  (article.querySelector(TEXT) ?? article).getBoundingClientRect().top - log.getBoundingClientRect().top

function firstInSight(log: HTMLElement): Element | null {
  const { top } = log.getBoundingClientRect()
  return firstOf(log, (article) => article.getBoundingClientRect().bottom > top)
}

/** Or the next one, where that is gone. */
const articleFrom = (log: HTMLElement, seq: number) =>
  firstOf(log, (article) => (seqOf(article) ?? Infinity) >= seq)

/** The first for which it holds: from there on it holds for all. */
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
