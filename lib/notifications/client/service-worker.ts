'use client'

/** What the worker knows of a notification, and sends to the page when the user presses it. */
interface NotificationData {
  chatId: number
}

const workers = () => (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker

/** Chrome on Android shows a page's notifications only through its worker. False if there is none. */
export async function showByWorker(
  chatId: number,
  title: string,
  options: NotificationOptions,
): Promise<boolean> {
  if (!(await workers()?.getRegistration())) return false
  const registration = await workers()!.ready
  const data: NotificationData = { chatId }
  return registration.showNotification(title, { ...options, data }).then(
    () => true,
    () => false,
  )
}

/** A worker's notifications outlive their page; a later page closes them. */
export async function closeInWorker(isOver: (chatId: number) => boolean) {
  const registration = await workers()?.getRegistration()
  for (const notification of (await registration?.getNotifications()) ?? []) {
    if (isOver((notification.data as NotificationData).chatId)) notification.close()
  }
}

/** Calls `open` when the user presses a notification; the worker has already focused this page. */
export function onPressedInWorker(open: (chatId: number) => void): () => void {
  const onMessage = ({ data }: MessageEvent<NotificationData>) => {
    open(data.chatId)
  }
  workers()?.addEventListener('message', onMessage)
  return () => workers()?.removeEventListener('message', onMessage)
}
