interface OfflinePage {
  html: string
  headers: Record<string, string>
}

/**
 * The service worker. It keeps nothing: no page, no answer, no script; so there is nothing in it that
 * could be somebody's, or grow old. What it shows without a network it carries in itself. And where a
 * browser leaves the notices of a page to it, it leads who presses one to the chat.
 */
export const offlineWorker = ({ html, headers }: OfflinePage): string => `
const html = ${JSON.stringify(html)}
const headers = ${JSON.stringify(headers)}

addEventListener('install', (event) => {
  skipWaiting()
  // Only whole pages are any of its business. Where the browser lets it say so, nothing else wakes it.
  const others = ['cors', 'no-cors', 'same-origin'].map((requestMode) => ({ requestMode }))
  event.waitUntil(Promise.resolve(event.addRoutes?.({ condition: { or: others }, source: 'network' })).catch(() => {}))
})

addEventListener('activate', (event) => {
  // The request goes out while the worker is still waking.
  event.waitUntil(registration.navigationPreload?.enable())
})

addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate' && event.request.method === 'GET') event.respondWith(answerTo(event))
})

async function answerTo(event) {
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request))
  } catch {
    return new Response(html, { status: 503, headers })
  }
}

addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(leadTo(event.notification.data.chatId))
})

async function leadTo(chatId) {
  const pages = await clients.matchAll({ type: 'window', includeUncontrolled: true })
  const page = pages.find(isChat)
  if (!page) return clients.openWindow('/c/' + chatId)
  // One that sleeps hears it when it is brought to the front.
  page.postMessage({ chatId })
  return page.focus()
}

function isChat({ url }) {
  const { pathname } = new URL(url)
  return pathname === '/' || pathname.startsWith('/c/')
}
`

/** While developing there is none; one that an earlier build left behind goes. */
export const NO_WORKER = `
addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => event.waitUntil(registration.unregister()))
`
