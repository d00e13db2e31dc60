'use client'
import { type RefObject, useEffect } from 'react'

/** The arrow keys move the focus from message to message; Tab leads on to the actions of the focused one. */
export function useArticleKeys(log: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const { current: element } = log
    if (!element) return
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, target, ctrlKey, altKey, metaKey, shiftKey } = event
      if (ctrlKey || altKey || metaKey || shiftKey || (key !== 'ArrowUp' && key !== 'ArrowDown')) return
      if (!(target instanceof HTMLElement) || (target !== element && target.localName !== 'article')) return
      const next = nextArticle(element, target, key === 'ArrowUp')
      if (!next) return
      event.preventDefault()
      next.tabIndex = -1
      next.focus({ preventScroll: true })
      next.scrollIntoView({ block: 'nearest' })
    }
    const listeners = { keydown: onKeyDown, focusin: onFocusIn, focusout: onFocusOut }
    const all = Object.entries(listeners) as [string, (event: Event) => void][]
    for (const [name, listener] of all) element.addEventListener(name, listener)
    return () => {
      for (const [name, listener] of all) element.removeEventListener(name, listener)
    }
  }, [log])
}

/** From a message that is focused, Tab leads to its author, too: through the log it would pass hundreds of them. */
function onFocusIn({ target }: FocusEvent) {
  if (target instanceof HTMLElement && target.localName === 'article') setAuthorReachable(target, true)
}

function onFocusOut({ target, relatedTarget: to }: FocusEvent) {
  const article = target instanceof Element ? target.closest('article') : null
  if (article && !(to instanceof Node && article.contains(to))) setAuthorReachable(article, false)
}

function setAuthorReachable(article: Element, isReachable: boolean) {
  const author = article.querySelector<HTMLElement>('[data-author]')
  if (author) author.tabIndex = isReachable ? 0 : -1
}

/** Null while the focused message is not wholly in sight: then the arrow scrolls. */
function nextArticle(log: HTMLElement, from: HTMLElement, isUp: boolean): HTMLElement | null {
  const articles = [...log.querySelectorAll<HTMLElement>('article[data-message]')]
  const { top, bottom } = log.getBoundingClientRect()
  if (from === log)
    return articles.findLast((article) => article.getBoundingClientRect().top < bottom) ?? null
  const edges = from.getBoundingClientRect()
  if (isUp ? edges.top < top - 1 : edges.bottom > bottom + 1) return null
  return articles[articles.indexOf(from) + (isUp ? -1 : 1)] ?? null
}
