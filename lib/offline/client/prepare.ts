'use client'

/** From here on a page that cannot be loaded says so in our own words. */
export function prepareOffline() {
  if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return
  if (document.readyState === 'complete') register()
  else addEventListener('load', register, { once: true })
}

// Where the browser allows none, nothing is lost.
const register = () =>
  void navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' }).catch(() => undefined)
