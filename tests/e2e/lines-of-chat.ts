import { type Message, sendMessage } from '@/lib/messages/contract'
import type { Visitor } from '@/tests/support/people'
import { articles } from './chat-screen'

/** Numbered lines, in their order. */
export async function fill(who: Visitor, chatId: number, count: number) {
  const sent: Message[] = []
  for (let n = 1; n <= count; n += 1)
    sent.push(await who.call(sendMessage, { chat_id: chatId, contenido: `línea ${String(n)}.` }))
  return sent
}

export const line = ({ page }: Visitor, n: number) =>
  articles(page).filter({ hasText: `línea ${String(n)}.` })

/** Where its text stands on the screen. */
export const top = async (visitor: Visitor, n: number) =>
  (await line(visitor, n).locator('p').boundingBox())!.y

export const toNewest = ({ page }: Visitor) => page.getByRole('button', { name: /^Ir a lo más reciente/ })
