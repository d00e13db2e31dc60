import { sendMessage } from '@/lib/messages/contract'
import { test } from '@/tests/support/people'
import { articles, expect, hallOf, open, say, scrollLog, shown, stored } from './chat-screen'
import { toNewest } from './lines-of-chat'

test('Q-4 of a long chat a part is in the page, wherever its reader is', async ({ ana, beto }) => {
  const hall = await hallOf(ana, beto)
  for (let sent = 0; sent < 640; sent += 20) {
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        ana.call(sendMessage, { chat_id: hall.id, contenido: `m${String(sent + n)}` }),
      ),
    )
  }
  const all = await stored(beto, hall.id)
  await open(beto, `/c/${String(hall.id)}`)
  const first = async () => (await shown(beto.page))[0]
  for (let above = await first(); above !== all[0]; above = await first()) {
    await scrollLog(beto.page, -100_000)
    await expect.poll(first).not.toBe(above)
  }
  await expect.poll(() => shown(beto.page)).toEqual(all.slice(0, 500))
  await ana.call(sendMessage, { chat_id: hall.id, contenido: 'la última' })
  await toNewest(beto).click()
  await expect(articles(beto.page).last()).toContainText('la última')
  await say(beto.page, 'respuesta')
  await expect(articles(beto.page).last().getByRole('time')).toBeAttached()
  const now = await shown(beto.page)
  expect(now).toEqual([...all, 'la última', 'respuesta'].slice(-now.length))
})
