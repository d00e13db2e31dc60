'use client'
import { noteImpossible, permission } from './client-permission'
import { closeInWorker, showByWorker } from './client-worker'

export interface Notice {
  chatId: number
  title: string
  body: string
  onClick: () => void
}

const BODY_MAX = 200
const shown = new Map<number, Notification>()

/** One for each chat: the next takes its place. It makes no sound of its own. */
export async function showNotice({ chatId, title, body, onClick }: Notice) {
  if (permission() !== 'granted') return
  const options = {
    body: [...body].slice(0, BODY_MAX).join(''),
    tag: `tertulia-${String(chatId)}`,
    icon: '/icon-192.png',
    silent: true,
  }
  try {
    const notice = new Notification(title, options)
    notice.onclick = () => {
      window.focus()
      notice.close()
      onClick()
    }
    shown.set(chatId, notice)
  } catch {
    if (!(await showByWorker(chatId, title, options))) noteImpossible()
  }
}

/** What has been read needs no notice any more. */
export async function closeNotices(isOver: (chatId: number) => boolean) {
  for (const [chatId, notice] of shown) {
    if (!isOver(chatId)) continue
    notice.close()
    shown.delete(chatId)
  }
  if (permission() === 'granted') await closeInWorker(isOver)
}
