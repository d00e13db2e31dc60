import { ROOM_ABOVE_PX, type ScrollPosition, TEXT_SELECTOR } from './scroll-position'

type SavedPosition = Pick<ScrollPosition, 'seq' | 'offset'>

/** By person: one tab may see several of them sign in. */
const keyOf = (userId: number, chatId: number) => `scroll-${String(userId)}-${String(chatId)}`

/** Where the reader was in a chat, in this tab; null at its end. */
export function readScrollPosition(userId: number, chatId: number): SavedPosition | null {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(userId, chatId)) ?? 'null') as SavedPosition | null
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
    // Without storage the chat opens at its end.
  }
}

/**
 * A script in the server's HTML: scrolls the log before the first paint. A message that is not in the page
 * has to be loaded first; until then the log is hidden.
 */
export const scrollScript = (userId: number, chatId: number, at: number | null): string => `{
  const log = document.querySelector('[role=log]')
  let to = ${at === null ? 'null' : `{ seq: ${String(at)} }`}
  try { to ??= JSON.parse(sessionStorage.getItem('${keyOf(userId, chatId)}')) } catch {}
  if (log && to) {
    const article = log.querySelector('[data-seq="' + Number(to.seq) + '"]')
    const top = (element) => element.getBoundingClientRect().top
    const text = article?.querySelector('${TEXT_SELECTOR}') ?? article
    if (!article) log.dataset.seeking = ''
    else log.scrollTop += top(text) - top(log) - (to.offset ?? Math.max(${String(ROOM_ABOVE_PX)}, (log.clientHeight - article.clientHeight) / 2))
  }
}`
