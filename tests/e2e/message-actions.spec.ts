import { listMessages, sendMessage } from '@/lib/messages/contract'
import { test } from '@/tests/support/people'
import { action, articles, editing, expect, hallOf, message, open, pathOf } from './chat-screen'

test('Z-5 a message is deleted after a confirmation, by everybody who may', async ({ ana, beto }) => {
  const hall = await hallOf(ana, beto)
  for (const visitor of [ana, beto]) {
    await visitor.call(sendMessage, { chat_id: hall.id, contenido: `de ${visitor.name}` })
  }
  await Promise.all([open(ana, pathOf(hall)), open(beto, pathOf(hall))])
  await articles(beto.page).first().hover()
  await expect(action(beto.page, 'Copiar texto')).toBeVisible()
  await expect(action(beto.page, 'Editar')).toHaveCount(0)
  await expect(action(beto.page, 'Eliminar')).toHaveCount(0)

  const question = ana.page.getByRole('alertdialog', { name: '¿Eliminar este mensaje?' })
  await articles(ana.page).nth(1).hover()
  await action(ana.page, 'Eliminar').click()
  await question.getByRole('button', { name: 'Cancelar' }).click()
  await expect(question).toBeHidden()
  await expect(articles(ana.page).nth(1)).toContainText(beto.name)
  await articles(ana.page).nth(1).hover()
  await action(ana.page, 'Eliminar').click()
  await question.getByRole('button', { name: 'Eliminar' }).click()
  for (const { page } of [ana, beto]) await expect(articles(page).nth(1)).toContainText('Mensaje eliminado')
  await expect(question).toBeHidden()
  await expect(message(ana.page)).toBeFocused()

  // To leave nothing of a text is to want it deleted.
  await message(ana.page).press('ArrowUp')
  await expect(editing(ana.page)).toBeVisible()
  await message(ana.page).fill('')
  await message(ana.page).press('Enter')
  await question.getByRole('button', { name: 'Eliminar' }).click()
  await expect(articles(ana.page).first()).toContainText('Mensaje eliminado')
  await expect(editing(ana.page)).toBeHidden()
  await expect(message(ana.page)).toBeFocused()
})

test('Z-6 every message, and all its actions, can be reached by keyboard', async ({ ana }) => {
  const { page, context } = ana
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const hall = await hallOf(ana)
  for (const contenido of ['uno', 'dos']) await ana.call(sendMessage, { chat_id: hall.id, contenido })
  await open(ana, pathOf(hall))
  await page.getByRole('log').focus()
  // The first key may come before what it asks for.
  await expect(async () => {
    await page.keyboard.press('ArrowUp')
    await expect(articles(page).first()).toBeFocused({ timeout: 500 })
  }).toPass()
  for (const name of [
    ana.name,
    '👍',
    '❤️',
    '😂',
    'Reaccionar',
    'Editar',
    'Copiar texto',
    'Copiar enlace',
    'Eliminar',
  ]) {
    await page.keyboard.press('Tab')
    await expect(action(page, name)).toBeFocused()
  }
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(action(page, 'Copiado')).toBeFocused()
  const [first] = (await ana.call(listMessages, { chat_id: String(hall.id) })).messages
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(new URL(link).pathname + new URL(link).search).toBe(`${pathOf(hall)}?m=${String(first!.id)}`)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('alertdialog')).toBeHidden()
  await expect(articles(page).first()).toBeFocused()
})

test.describe('with a finger', () => {
  test.use({ hasTouch: true })

  test('Z-7 a tap opens a menu of a message’s actions @phone', async ({ ana }) => {
    const { page } = ana
    const hall = await hallOf(ana)
    await ana.call(sendMessage, { chat_id: hall.id, contenido: 'uno' })
    await open(ana, pathOf(hall))
    await articles(page).tap()
    await action(page, 'Más acciones').tap()
    await page.getByRole('menuitem', { name: 'Editar' }).tap()
    await expect(message(page)).toHaveValue('uno')
    await expect(message(page)).toBeFocused()
    await page.getByRole('button', { name: 'Cancelar' }).tap()
    await expect(editing(page)).toBeHidden()
  })
})
