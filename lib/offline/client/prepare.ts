'use client'

/** Registers the service worker, which answers with the offline page. */
export function prepareOffline() {
  if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return
  if (document.readyState === 'complete') register()
  else addEventListener('load', register, { once: true })
}

// A browser that refuses shows its own error page.
const register = () =>
  void navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' }).catch(() => undefined)
