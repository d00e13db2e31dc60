'use client'

/** `insecure`: the browser has notifications, but only for pages with https. */
export type Permission = NotificationPermission | 'insecure' | 'absent'

let isUnsupported = false

export function permission(): Permission {
  if (!isSecureContext) return 'insecure'
  return isUnsupported || !('Notification' in globalThis) ? 'absent' : Notification.permission
}

/** Browsers allow this only just after the user has pressed something. */
export async function askPermission(): Promise<Permission> {
  if (permission() === 'default') await Notification.requestPermission()
  return permission()
}

/** Some browsers have `Notification`, but refuse to show one for a page. */
export function noteUnsupported() {
  isUnsupported = true
}
