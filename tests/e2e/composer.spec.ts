import { test } from '@/tests/support/people'
import { articles, expect, hallOf, message, open, pathOf } from './chat-screen'

test('Z-14 the field grows with its text to a third of the screen @phone', async ({ ana }) => {
  const { page } = ana
  const hall = await hallOf(ana)
  await open(ana, pathOf(hall))
  const height = async () => (await message(page).boundingBox())!.height
  const third = page.viewportSize()!.height / 3
  expect(await height()).toBeLessThan(56)
  await message(page).fill('línea\n'.repeat(5) + 'fin')
  expect(await height()).toBeGreaterThan(130)
  await message(page).fill('línea\n'.repeat(60) + 'fin')
  expect(await height()).toBeLessThanOrEqual(third + 1)
  expect(await height()).toBeGreaterThan(third - 30)
})

test('Z-15 an emoji goes in where the caret is @phone', async ({ ana }) => {
  const { page } = ana
  const hall = await hallOf(ana)
  await open(ana, pathOf(hall))
  await message(page).fill('hola a todos')
  await message(page).evaluate((field: HTMLTextAreaElement) => {
    field.setSelectionRange(4, 4)
  })
  const button = page.getByRole('button', { name: 'Emoji', exact: true })
  await button.click()
  const picker = page.getByRole('dialog', { name: 'Emoji' })
  await picker.getByRole('searchbox').fill('cohete')
  await picker
    .getByRole('gridcell', { name: /cohete/i })
    .first()
    .click()
  await expect(picker).toBeHidden()
  await expect(message(page)).toHaveValue('hola🚀 a todos')
  await expect(message(page)).toBeFocused()
  expect(await message(page).evaluate((field: HTMLTextAreaElement) => field.selectionStart)).toBe(6)
  await page.getByRole('button', { name: 'Enviar' }).click()
  await expect(articles(page)).toContainText('hola🚀 a todos')
})

test('Z-16 the arrow has its colour only while there is something to send', async ({ ana }) => {
  const { page } = ana
  const hall = await hallOf(ana)
  await open(ana, pathOf(hall))
  const send = page.getByRole('button', { name: 'Enviar' })
  const color = () => send.evaluate((button) => getComputedStyle(button).backgroundColor)
  await expect(message(page)).toHaveAttribute('placeholder', `Escribe en ${hall.name}`)
  const empty = await color()
  await message(page).fill('hola')
  await expect.poll(color).not.toBe(empty)
  await message(page).fill('  ')
  await expect.poll(color).toBe(empty)
})
