import { test } from '../support/people'
import { articles, expect, hallOf, message, pathOf, ready } from './chat-screen'
import { openBeforeScripts } from './form'

test('E-66 a press before the page is interactive takes effect once when it is @phone', async ({ ana }) => {
  const { page } = ana
  const live = await openBeforeScripts(page, '/')
  await page.getByRole('button', { name: /^Cuenta de / }).click()
  await page.getByRole('button', { name: 'Crear sala' }).click()
  await page.getByRole('button', { name: 'Crear sala' }).click()
  live()
  await expect(page.getByRole('dialog', { name: 'Crear sala' })).toBeVisible()
  await expect(page.getByRole('menu')).toHaveCount(0)
})

test('E-66 a menu opens too', async ({ ana }) => {
  const live = await openBeforeScripts(ana.page, '/')
  await ana.page.getByRole('button', { name: /^Cuenta de / }).click()
  live()
  await expect(ana.page.getByRole('menu', { name: /^Cuenta de / })).toBeVisible()
})

test('E-66 whatever the moment, one press counts once', async ({ ana }) => {
  const { page } = ana
  const column = page.getByRole('button', { name: /usuarios conectados$/ })
  for (let n = 1; n <= 8; n += 1) {
    await page.goto('/', { waitUntil: 'commit' })
    await column.click()
    await expect(column).toHaveAttribute('aria-expanded', String(n % 2 === 0))
    await ready(page)
    await expect(column).toHaveAttribute('aria-expanded', String(n % 2 === 0))
  }
})

test('E-66 text that is typed before the page is interactive stays, and can be sent', async ({ ana }) => {
  const { page } = ana
  const live = await openBeforeScripts(page, pathOf(await hallOf(ana)))
  await message(page).fill('escrito antes')
  live()
  await ready(page)
  await expect(message(page)).toHaveValue('escrito antes')
  await message(page).press('Enter')
  await expect(articles(page).getByText('escrito antes')).toBeVisible()
  await expect(articles(page).getByRole('time')).toBeVisible()
})
