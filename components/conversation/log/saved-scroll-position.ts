import { LEAST_PX, type ScrollPosition, TEXT } from './scroll-position'

type Kept = Pick<ScrollPosition, 'seq' | 'offset'>

/** By person: one tab may see several of them sign in. */
const keyOf = (userId: number, chatId: number) => `scroll-${String(userId)}-${String(chatId)}`

/** Where one was reading in a chat, in this tab: null at its end. */
export function readScrollPosition(userId: number, chatId: number): Kept | null {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(userId, chatId)) ?? 'null') as Kept | null
  } catch {
    return null
  }
}

export function saveScrollPosition(userId: number, chatId: number, { isAtEnd, seq, offset }: ScrollPosition) {
  const key = keyOf(userId, chatId)
  try {
    if (isAtEnd || seq === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify({ seq, offset }))
  } catch {
    // The browser keeps nothing: the next time begins at the end.
  }
}

/**
 * For a page as it comes from the server: brings its log to the place before any of it is painted.
 * What is not in it is waited for, unseen.
 */
export const scrollScript = (userId: number, chatId: number, at: number | null): string => `{
  const log = document.querySelector('[role=log]')
  let to = ${at === null ? 'null' : `{ seq: ${String(at)} }`}
  try { to ??= JSON.parse(sessionStorage.getItem('${keyOf(userId, chatId)}')) } catch {}
  if (log && to) {
    const article = log.querySelector('[data-seq="' + Number(to.seq) + '"]')
    const top = (element) => element.getBoundingClientRect().top
    const text = article?.querySelector('${TEXT}') ?? article
    if (!article) log.dataset.seeking = ''
    else log.scrollTop += top(text) - top(log) - (to.offset ?? Math.max(${String(LEAST_PX)}, (log.clientHeight - article.clientHeight) / 2))
  }
}`
