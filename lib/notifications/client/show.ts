'use client'
import { noteUnsupported, permission } from './permission'
import { closeInWorker, showByWorker } from './service-worker'

export interface MessageNotification {
  chatId: number
  title: string
  body: string
  onClick: () => void
}

const BODY_MAX = 200
const shown = new Map<number, Notification>()

/** One for each chat: a newer one replaces it. It makes no sound; the page plays its own tone. */
export async function showNotification({ chatId, title, body, onClick }: MessageNotification) {
  if (permission() !== 'granted') return
  const options = {
    body: [...body].slice(0, BODY_MAX).join(''),
    tag: `tertulia-${String(chatId)}`,
    icon: '/icon-192.png',
    silent: true,
  }
  try {
    const notification = new Notification(title, options)
    notification.onclick = () => {
      window.focus()
      notification.close()
      onClick()
    }
    shown.set(chatId, notification)
  } catch {
    if (!(await showByWorker(chatId, title, options))) noteUnsupported()
  }
}

export async function closeNotifications(isRead: (chatId: number) => boolean) {
  for (const [chatId, notification] of shown) {
    if (!isRead(chatId)) continue
    notification.close()
    shown.delete(chatId)
  }
  if (permission() === 'granted') await closeInWorker(isRead)
}
