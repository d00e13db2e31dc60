import { test } from '@/tests/support/people'
import { articles, chats, chip, expect, hallOf, message, open, pathOf, ready, say } from './chat-screen'
import { holdBack } from './hold-back'

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

test('O-17 what waits for the network waits quietly, the first message as well as those after it', async ({
  ana,
}) => {
  const { page, context } = ana
  const hall = await hallOf(ana)
  await open(ana, pathOf(hall))
  await context.setOffline(true)
  for (const text of ['uno', 'dos']) await say(page, text)
  await expect(chip(page)).toHaveText('Sin conexión · 2 en espera')
  for (const n of [0, 1]) await expect(articles(page).nth(n)).toContainText('En espera')
  await expect(page.getByText('No enviado')).toHaveCount(0)
  await expect(articles(page).getByRole('button', { name: 'Reintentar' })).toHaveCount(0)
  await context.setOffline(false)
  await expect(articles(page).last().getByRole('time')).toBeAttached()
  await expect(page.getByText('En espera')).toHaveCount(0)
})

test('O-17 also while the server is not reached, although there is a network', async ({ ana }) => {
  const { page } = ana
  const hall = await hallOf(ana)
  await open(ana, pathOf(hall))
  await page.evaluate(() => {
    const seen: string[] = []
    Object.assign(window, { seen })
    new MutationObserver(() => {
      if (document.body.textContent.includes('No enviado')) seen.push('No enviado')
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  await page.route('**/api/**', (route) => route.abort())
  await say(page, 'uno')
  await expect(articles(page).first()).toContainText('En espera')
  await expect(chip(page)).toHaveText('Sin conexión · 1 en espera')
  expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([])
  await page.unroute('**/api/**')
  await expect(articles(page).first().getByRole('time')).toBeAttached()
})

test('O-17 a message that fails although the server answers is red, and the page is not offline', async ({
  ana,
}) => {
  const { page } = ana
  const hall = await hallOf(ana)
  await open(ana, pathOf(hall))
  await holdBack(page)
  await say(page, 'uno')
  await expect(articles(page).first()).toContainText('No enviado')
  await expect(chip(page)).toHaveText('En vivo')
  await page.unrouteAll()
  await articles(page).first().getByRole('button', { name: 'Reintentar' }).click()
  await expect(articles(page).first().getByRole('time')).toBeAttached()
})
