import { readChat } from '@/lib/chats/contract'
import { sendMessage } from '@/lib/messages/contract'
import { test } from '@/tests/support/people'
import { expect, hallOf, open, scrollLog } from './chat-screen'
import { fill, toNewest, top } from './lines-of-chat'

test('Q-12 a message that arrives while one scrolls does not move the log', async ({ ana, beto }) => {
  const hall = await hallOf(ana, beto)
  await fill(ana, hall.id, 50)
  await beto.call(readChat, { id: String(hall.id), seq: 50 })
  await open(beto, `/c/${String(hall.id)}`)
  await scrollLog(beto.page, -600)
  await expect(toNewest(beto)).toBeVisible()
  const before = await top(beto, 20)
  // The browser tells of a scroll before it tells of what has grown in the same frame.
  await beto.page.getByRole('log').evaluate((log) => {
    new MutationObserver(() => log.dispatchEvent(new Event('scroll'))).observe(log, {
      childList: true,
      subtree: true,
    })
  })
  await ana.call(sendMessage, { chat_id: hall.id, contenido: 'línea 51.' })
  await expect(beto.page.getByText('Nuevos mensajes', { exact: true })).toBeAttached()
  await expect.poll(() => top(beto, 20)).toBe(before)
})
