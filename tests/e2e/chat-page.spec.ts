import { AxeBuilder } from '@axe-core/playwright'
import { CONTENIDO_MAX, sendMessage } from '@/lib/messages/contract'
import { test } from '@/tests/support/people'
import { articles, chats, expect, hallOf, message, open, ready, say, scrollLog } from './chat-screen'

test('G-6 keys of the composer', async ({ ana }) => {
  const hall = await hallOf(ana)
  await open(ana, `/c/${String(hall.id)}`)
  const field = message(ana.page)
  await field.press('Enter')
  await expect(ana.page.getByText('Escribe algo para enviarlo.')).toBeVisible()
  await field.pressSequentially('una')
  await field.press('Shift+Enter')
  await field.pressSequentially('dos')
  await field.dispatchEvent('keydown', { key: 'Enter', isComposing: true })
  await expect(field).toHaveValue('una\ndos')
  await field.press('Enter')
  await expect(field).toHaveValue('')
  await expect(field).toBeFocused()
  await expect(articles(ana.page)).toHaveCount(1)
  expect(await articles(ana.page).innerText()).toContain('una\ndos')

  await field.fill('😀'.repeat(CONTENIDO_MAX + 1))
  await ana.page.getByRole('button', { name: 'Enviar' }).click()
  await expect(ana.page.getByText('Te pasas por 1 carácter')).toBeVisible()
  await field.fill('😀'.repeat(CONTENIDO_MAX))
  await ana.page.getByRole('button', { name: 'Enviar' }).click()
  await expect(articles(ana.page)).toHaveCount(2)
  await expect(ana.page.getByText('Enviando…')).toHaveCount(0)
  await expect(ana.page.getByText('No enviado')).toHaveCount(0)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`G-10 axe finds no violation @phone (${colorScheme})`, async ({ ana, beto }) => {
    const hall = await hallOf(ana, beto)
    await ana.call(sendMessage, { chat_id: hall.id, contenido: 'hola' })
    await beto.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const path of ['/', `/c/${String(hall.id)}`]) {
      await beto.page.goto(path)
      await expect(beto.page.getByRole('main')).toBeVisible()
      const { violations } = await new AxeBuilder({ page: beto.page }).analyze()
      expect(violations).toEqual([])
    }
  })
}

test('G-11 the log keeps its reader’s position', async ({ ana, beto }) => {
  const hall = await hallOf(ana, beto)
  for (let n = 1; n <= 70; n += 1)
    await ana.call(sendMessage, { chat_id: hall.id, contenido: `línea ${String(n)}.` })
  await open(beto, `/c/${String(hall.id)}`)
  const line = (n: number) => articles(beto.page).filter({ hasText: `línea ${String(n)}.` })
  const textOf = (n: number) => line(n).locator('p')
  await expect(line(70)).toBeInViewport()

  await expect(articles(beto.page)).toHaveCount(50)

  let letGo = () => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await beto.page.route(/before_seq/, async (route) => {
    await held
    await route.continue()
  })
  await scrollLog(beto.page, -20_000)
  await expect(line(21)).toBeInViewport()
  const before = await textOf(21).boundingBox()
  letGo()
  await expect(articles(beto.page)).toHaveCount(70)
  expect(Math.abs((await textOf(21).boundingBox())!.y - before!.y)).toBeLessThan(4)

  await ana.call(sendMessage, { chat_id: hall.id, contenido: 'abajo' })
  await expect(articles(beto.page)).toHaveCount(71)
  expect(Math.abs((await textOf(21).boundingBox())!.y - before!.y)).toBeLessThan(4)

  await say(beto.page, 'mi turno')
  await expect(articles(beto.page).filter({ hasText: 'mi turno' })).toBeInViewport()
  await ana.call(sendMessage, { chat_id: hall.id, contenido: 'y otra' })
  await expect(articles(beto.page).filter({ hasText: 'y otra' })).toBeInViewport()
})

test('G-12 one pane at a time @phone', async ({ ana }) => {
  const page = await ana.context.newPage()
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('/')
  const general = chats(page).getByRole('link', { name: 'General' })
  await expect(general).not.toHaveAttribute('aria-current', 'page')
  await expect(page.getByRole('log')).toHaveCount(0)
  await general.click()
  await expect(page).toHaveURL(/\/c\/\d+$/)
  await ready(page)
  await expect(chats(page)).toBeHidden()
  await expect(message(page)).toBeInViewport({ ratio: 1 })
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBe(320)
  await page.getByRole('link', { name: 'Volver a los chats' }).click()
  await expect(general).toBeVisible()
})
