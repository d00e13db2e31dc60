'use client'
import { useEffect, useSyncExternalStore } from 'react'
import { useCurrentChat } from '@/components/chats/use-current-chat'
import { useChats } from '@/lib/chats/client/chat-list'

/** The number of unread messages on the tab, without muted chats and the one on the screen. */
export function UnreadMark() {
  const { chats } = useChats()
  const isCurrent = useCurrentChat()
  const isVisible = useSyncExternalStore(
    subscribe,
    () => document.visibilityState === 'visible',
    () => true,
  )
  const count = chats
    .filter((chat) => !chat.muted && !(isVisible && isCurrent(chat)))
    .reduce((sum, { unread }) => sum + unread, 0)
  useEffect(() => markTab(count), [count])
  return null
}

function subscribe(listener: () => void) {
  document.addEventListener('visibilitychange', listener)
  return () => {
    document.removeEventListener('visibilitychange', listener)
  }
}

const SHOWN_MAX = 99

/** app/icon.svg with a red dot. */
const UNREAD_ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">' +
    '<path fill="#12678f" d="M12.5 3h7C25 3 29 6.9 29 12s-4 9-9.5 9H17l-6.3 6.2c-.6.6-1.7.2-1.7-.7v-6C5.4 19.4 3 16.1 3 12c0-5.1 4-9 9.5-9Z"/>' +
    '<g fill="#fff"><circle cx="10.5" cy="12" r="2"/><circle cx="16" cy="12" r="2"/></g>' +
    '<circle cx="24" cy="9" r="8" fill="#d92d20" stroke="#fff" stroke-width="2"/></svg>',
)}`

/** Puts a count before the title and a dot into the icon, until the returned function is called. */
function markTab(count: number): () => void {
  setBadge(count)
  if (count === 0) return () => {}
  const mark = `(${count > SHOWN_MAX ? `${String(SHOWN_MAX)}+` : String(count)}) `
  const icons = new Map<HTMLLinkElement, string>()
  let title = ''

  function apply() {
    if (document.title !== '' && document.title !== mark + title) {
      title = document.title
      document.title = mark + title
    }
    for (const icon of document.querySelectorAll<HTMLLinkElement>('link[rel="icon"]')) {
      if (icon.href === UNREAD_ICON) continue
      icons.set(icon, icon.href)
      icon.href = UNREAD_ICON
    }
  }

  apply()
  // Each chat sets a title, in a new element or in the same one.
  const watch = new MutationObserver(apply)
  watch.observe(document.head, { childList: true, subtree: true, characterData: true })
  return () => {
    watch.disconnect()
    if (document.title === mark + title) document.title = title
    for (const [icon, href] of icons) icon.href = href
  }
}

/** The badge of an installed application. */
function setBadge(count: number) {
  if (!('setAppBadge' in navigator)) return
  const marked = count > 0 ? navigator.setAppBadge(count) : navigator.clearAppBadge()
  marked.catch(() => undefined)
}
