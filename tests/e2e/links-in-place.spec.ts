import { sendMessage } from '@/lib/messages/contract'
import { test } from '@/tests/support/people'
import { articles, expect, hallOf, message, open, pathOf } from './chat-screen'

test('X-12 a link to a message shows what it leads to, and opens in place', async ({
  ana,
  beto,
  baseURL,
}) => {
  const [hall, other] = [await hallOf(ana, beto), await hallOf(ana)]
  const { id } = await ana.call(sendMessage, { chat_id: hall.id, contenido: 'el **plano** nuevo' })
  const secret = await ana.call(sendMessage, { chat_id: other.id, contenido: 'nada para beto' })
  const place = await hallOf(ana, beto)
  const [there, away] = [`${baseURL!}${pathOf(hall)}`, `${baseURL!}${pathOf(other)}`]
  const texts = [`${there}?m=${String(id)}`, there, `${away}?m=${String(secret.id)}`, `mira ${there}, sí`]
  for (const contenido of texts) await ana.call(sendMessage, { chat_id: place.id, contenido })

  const { page } = beto
  await open(beto, pathOf(place))
  const link = (n: number) => articles(page).nth(n).locator('a')
  await expect(link(0)).toHaveText(`${hall.name} · ${ana.name}: el plano nuevo`)
  await expect(link(1)).toHaveText(hall.name)
  await expect(link(2)).toHaveText(texts[2]!)
  await expect(link(3)).toHaveText(there)

  await message(page).fill('sigue aquí')
  await page.evaluate(() => Object.assign(window, { isSamePage: true }))
  await link(0).click()
  await expect(page).toHaveURL(`${pathOf(hall)}?m=${String(id)}`)
  await expect(articles(page).filter({ hasText: 'el plano nuevo' })).toBeInViewport()
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true)
  expect(beto.context.pages()).toHaveLength(1)
})

test('X-12 an address of a chat elsewhere stays as it is', async ({ ana }) => {
  const hall = await hallOf(ana)
  const address = `https://otra.test${pathOf(hall)}?m=1`
  await ana.call(sendMessage, { chat_id: hall.id, contenido: address })
  await open(ana, pathOf(hall))
  await expect(articles(ana.page).locator('a')).toHaveText(address)
  await expect(articles(ana.page).locator('a')).toHaveAttribute('target', '_blank')
})
