import type { Page } from '@playwright/test'
import { sendMessage } from '@/lib/messages/contract'
import { test } from '@/tests/support/people'
import { action, articles, chats, expect, hallOf, message, open, pathOf, ready } from './chat-screen'
import { enterByForm } from './form'

test('Z-11 the field has the focus once a chat is open, however it was chosen', async ({ ana, page }) => {
  const [hall, other] = [await hallOf(ana), await hallOf(ana)]
  await open(ana, pathOf(hall))
  await expect(message(ana.page)).toBeFocused()
  await chats(ana.page).getByRole('link', { name: other.name, exact: true }).click()
  await expect(ana.page).toHaveURL(pathOf(other))
  await expect(message(ana.page)).toBeFocused()
  await ana.page.keyboard.press('Control+k')
  const switcher = ana.page.getByRole('dialog', { name: 'Buscar', exact: true })
  await switcher.getByRole('combobox').fill(hall.name)
  await switcher.getByRole('option', { name: hall.name, exact: true }).click()
  await expect(ana.page).toHaveURL(pathOf(hall))
  await expect(message(ana.page)).toBeFocused()

  await enterByForm(page)
  await ready(page)
  await expect(message(page)).toBeFocused()
})

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true })

  test('Z-11 the field gets the focus only when it is pressed @phone', async ({ ana }) => {
    const { page } = ana
    const hall = await hallOf(ana)
    await open(ana, pathOf(hall))
    await expect(message(page)).not.toBeFocused()
    await message(page).tap()
    await expect(message(page)).toBeFocused()
  })
})

test('Z-12 a letter typed anywhere goes to the field, the first one included', async ({ ana }) => {
  const { page } = ana
  const hall = await hallOf(ana)
  await ana.call(sendMessage, { chat_id: hall.id, contenido: 'hola' })
  await open(ana, pathOf(hall))
  const field = message(page)
  await articles(page).first().click()
  await expect(field).not.toBeFocused()
  await page.keyboard.type('buenas tardes')
  await expect(field).toHaveValue('buenas tardes')
  await expect(field).toBeFocused()

  // The arrows still lead from message to message, and a letter typed there is one of the text.
  await page.getByRole('log').focus()
  // The first key may come before what it asks for.
  await expect(async () => {
    await page.keyboard.press('ArrowUp')
    await expect(articles(page).first()).toBeFocused({ timeout: 500 })
  }).toPass()
  await page.keyboard.press('Tab')
  await expect(action(page, ana.name)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(action(page, '👍')).toBeFocused()
  await page.keyboard.press('Space')
  await expect(articles(page).first().getByRole('button', { name: '👍, 1' })).toBeVisible()
  await expect(field).toHaveValue('buenas tardes')
  await page.keyboard.type('!')
  await expect(field).toHaveValue('buenas tardes!')
})

test('Z-12 keys of dialogs, menus and other fields stay theirs', async ({ ana }) => {
  const { page } = ana
  await open(ana)
  await page.getByRole('button', { name: /^Cuenta de / }).click()
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.type('e')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Crear sala' }).click()
  await page.getByRole('dialog').getByLabel('Nombre').fill('x')
  await page.keyboard.type('yz')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(message(page)).toHaveValue('')
})

test('Z-12 a text that is pasted anywhere goes to the field', async ({ ana }) => {
  const { page } = ana
  const hall = await hallOf(ana)
  await ana.call(sendMessage, { chat_id: hall.id, contenido: 'hola' })
  await ana.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(ana, pathOf(hall))
  await message(page).fill('lleva: ')
  await articles(page).first().click()
  await page.evaluate(() => navigator.clipboard.writeText('pan y vino'))
  await page.keyboard.press('Control+v')
  await expect(message(page)).toHaveValue('lleva: pan y vino')
  await expect(message(page)).toBeFocused()
})

const notYet = (page: Page) => page.getByText('Todavía no se pueden enviar archivos.')

test('Z-13 a picture that is pasted, or a file that is dropped, is answered in words, and the page stays', async ({
  ana,
}) => {
  const { page } = ana
  const hall = await hallOf(ana)
  await open(ana, pathOf(hall))
  await message(page).evaluate((field) => {
    const clipboardData = new DataTransfer()
    clipboardData.items.add(new File(['x'], 'foto.png', { type: 'image/png' }))
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect(notYet(page)).toBeVisible()
  await page.getByRole('button', { name: 'Cerrar aviso' }).click()
  await expect(notYet(page)).toBeHidden()

  // The browser would go to the file, unless somebody says otherwise.
  const isPrevented = await page.evaluate(() => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['x'], 'foto.png', { type: 'image/png' }))
    const drag = (type: string) =>
      !document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
    return [drag('dragover'), drag('drop')]
  })
  expect(isPrevented).toEqual([true, true])
  await expect(notYet(page)).toBeVisible()
})

test('Z-13 copied cells, which come as a picture too, are pasted as text', async ({ ana }) => {
  const { page } = ana
  const hall = await hallOf(ana)
  await open(ana, pathOf(hall))
  const isPrevented = await message(page).evaluate((field) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'enero\t12')
    clipboardData.items.add(new File(['x'], 'celdas.png', { type: 'image/png' }))
    return !field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  })
  expect(isPrevented).toBe(false)
  await expect(notYet(page)).toHaveCount(0)
})
