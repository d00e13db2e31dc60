interface OfflinePage {
  html: string
  headers: Record<string, string>
}

/**
 * The service worker. It caches nothing, so nothing in it is private or can be out of date: the offline
 * page is in its own code. Where a browser shows notifications by the worker only, it opens their chats.
 */
export const offlineWorker = ({ html, headers }: OfflinePage): string => `
const html = ${JSON.stringify(html)}
const headers = ${JSON.stringify(headers)}

addEventListener('install', (event) => {
  skipWaiting()
  // It handles navigations only. Static routing keeps other requests from starting it, where that exists.
  const others = ['cors', 'no-cors', 'same-origin'].map((requestMode) => ({ requestMode }))
  event.waitUntil(Promise.resolve(event.addRoutes?.({ condition: { or: others }, source: 'network' })).catch(() => {}))
})

addEventListener('activate', (event) => {
  // Sends the request while the worker starts.
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
  // A frozen page gets the message when it is focused.
  page.postMessage({ chatId })
  return page.focus()
}

function isChat({ url }) {
  const { pathname } = new URL(url)
  return pathname === '/' || pathname.startsWith('/c/')
}
`

/** For development: removes the worker of an earlier build. */
export const NO_WORKER = `
addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => event.waitUntil(registration.unregister()))
`
