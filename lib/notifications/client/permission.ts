'use client'

/** `insecure`: this browser has notices, but only for pages that come by https. */
export type Permission = NotificationPermission | 'insecure' | 'absent'

let isImpossible = false

export function permission(): Permission {
  if (!isSecureContext) return 'insecure'
  return isImpossible || !('Notification' in globalThis) ? 'absent' : Notification.permission
}

/** Only ever when somebody has just pressed something. */
export async function askPermission(): Promise<Permission> {
  if (permission() === 'default') await Notification.requestPermission()
  return permission()
}

/** Some browsers have the word for it, and show none for a page. */
export function noteUnsupported() {
  isImpossible = true
}
