'use client'

/** What the worker is told of a notice, and tells the page when that is pressed. */
interface Pressed {
  chatId: number
}

const workers = () => (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker

/** Chrome on Android shows a page's notices only through its worker. False: there is none. */
export async function showByWorker(
  chatId: number,
  title: string,
  options: NotificationOptions,
): Promise<boolean> {
  if (!(await workers()?.getRegistration())) return false
  const registration = await workers()!.ready
  const data: Pressed = { chatId }
  return registration.showNotification(title, { ...options, data }).then(
    () => true,
    () => false,
  )
}

/** They outlive their page, and are closed by any that comes after. */
export async function closeInWorker(isOver: (chatId: number) => boolean) {
  const registration = await workers()?.getRegistration()
  for (const notice of (await registration?.getNotifications()) ?? []) {
    if (isOver((notice.data as Pressed).chatId)) notice.close()
  }
}

/** The worker has brought this page to the front for it. */
export function onPressedInWorker(open: (chatId: number) => void): () => void {
  const hear = ({ data }: MessageEvent<Pressed>) => {
    open(data.chatId)
  }
  workers()?.addEventListener('message', hear)
  return () => workers()?.removeEventListener('message', hear)
}
