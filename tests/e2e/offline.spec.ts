import { test } from '@/tests/support/people'
import { articles, chats, chip, expect, hallOf, message, open, pathOf, ready, say } from './chat-screen'

test('O-10 without a network one stays in the chat that is open', async ({ ana }) => {
  const { page, context } = ana
  const [hall, other] = [await hallOf(ana), await hallOf(ana)]
  await open(ana, pathOf(hall))
  const switcher = page.getByRole('dialog', { name: 'Buscar', exact: true })
  await page.keyboard.press('Control+k')
  await expect(switcher).toBeVisible()
  await page.keyboard.press('Escape')
  await context.setOffline(true)
  await say(page, 'sin red')
  await expect(chip(page)).toHaveText('Sin conexión · 1 en espera')

  const link = chats(page).getByRole('link', { name: other.name, exact: true })
  const told = chats(page).getByText('No pudimos conectarnos.')
  await link.click()
  await expect(told).toBeVisible()
  await message(page).press('Alt+ArrowDown')
  await page.keyboard.press('Control+k')
  await switcher.getByRole('option', { name: other.name, exact: true }).click()
  await expect(switcher.getByText('No pudimos conectarnos.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(pathOf(hall))
  await expect(articles(page)).toContainText(['sin red'])

  await context.setOffline(false)
  await ready(page)
  await expect(told).toHaveCount(0)
  await link.click()
  await expect(page).toHaveURL(pathOf(other))
  await ready(page)
})

test('O-11 on a phone the list says that there is no network @phone', async ({ ana }) => {
  const page = await ana.context.newPage()
  await page.setViewportSize({ width: 390, height: 640 })
  const hall = await hallOf(ana)
  await page.goto('/')
  await chats(page).getByRole('link', { name: hall.name, exact: true }).click()
  await ready(page)
  await ana.context.setOffline(true)
  await say(page, 'sin red')
  await expect(chip(page)).toHaveText('Sin conexión · 1 en espera')
  await page.getByRole('link', { name: 'Volver a los chats' }).click()
  await expect(page).toHaveURL('/')
  await expect(chats(page)).toBeVisible()
  await expect(chip(page)).toHaveText('Sin conexión · 1 en espera')
  await expect(chip(page)).toBeInViewport()
  await ana.context.setOffline(false)
  await expect(chip(page)).toHaveCount(0)
})
