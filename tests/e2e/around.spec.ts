import type { Page } from '@playwright/test'
import { muteChat } from '@/lib/chats/contract'
import { createHall, joinHall, removeMember } from '@/lib/chats/halls/contract'
import { uniqueName } from '@/tests/support/names'
import { test } from '@/tests/support/people'
import { tell, withoutGeneral } from './around-people'
import { articles, chats, chip, expect, hallOf, message, open, pathOf, say, scrollLog } from './chat-screen'
import { openMenu } from './form'
import { fill, toNewest } from './lines-of-chat'

const switcher = (page: Page) => page.getByRole('dialog', { name: 'Buscar', exact: true })
async function openSwitcher(page: Page) {
  await page.keyboard.press('Control+k')
  await expect(switcher(page).getByRole('combobox')).toBeFocused()
}

test('J-10 the keyboard alone is enough to go to a chat, and to a person', async ({ ana, beto }) => {
  const hall = await ana.call(createHall, { name: uniqueName('Reunión') })
  await open(ana)
  const { page } = ana
  await message(page).fill('a medias')
  await openSwitcher(page)
  await page.keyboard.press('Escape')
  await expect(switcher(page)).toBeHidden()
  await expect(message(page)).toBeFocused()

  await openSwitcher(page)
  await page.keyboard.type(hall.name.replace('ó', 'o').toUpperCase())
  await expect(switcher(page).getByRole('option')).toHaveText([hall.name])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: hall.name, level: 1 })).toBeVisible()
  await expect(message(page)).toBeFocused()

  await openSwitcher(page)
  await page.keyboard.type(beto.name)
  await expect(switcher(page).getByRole('group', { name: 'Personas' }).getByRole('option')).toContainText([
    beto.name,
  ])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: beto.name, level: 1 })).toBeVisible()
  await say(page, 'hola')
  await expect(articles(page)).toContainText(['hola'])
})

test('J-11 the key ? shows the shortcuts, unless one is typing or has switched it off', async ({ ana }) => {
  const { page } = ana
  await open(ana)
  const list = page.getByRole('dialog', { name: 'Atajos de teclado' })
  const press = async () => {
    await page.getByRole('log').focus()
    await page.keyboard.press('?')
  }
  // It listens once the page has nothing better to do.
  await expect(async () => {
    await press()
    await expect(list).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await expect(list).toContainText('Chat siguiente')
  await list.getByRole('switch').uncheck()
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()

  await press()
  await message(page).pressSequentially('¿qué?')
  await expect(message(page)).toHaveValue('¿qué?')
  await openSwitcher(page)
  await expect(page.getByRole('dialog')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await (await openMenu(page)).getByRole('menuitem', { name: 'Atajos de teclado' }).click()
  await expect(list).toBeVisible()
})

test('J-12 the tab’s title counts unread messages, without muted chats and the one on the screen', async ({
  ana,
  beto,
}) => {
  const hall = await hallOf(beto, ana)
  const mute = (muted: boolean) => ana.call(muteChat, { id: String(hall.id), muted })
  await withoutGeneral(ana)
  const icon = ana.page.locator('link[rel="icon"]').first()
  await open(ana)
  await tell(beto, hall.id, 'uno')
  await tell(beto, hall.id, 'dos')
  await expect(ana.page).toHaveTitle('(2) General · Tertulia')
  await expect(icon).toHaveAttribute('href', /^data:/)

  await mute(true)
  await expect(ana.page).toHaveTitle('General · Tertulia')
  await expect(icon).not.toHaveAttribute('href', /^data:/)
  const row = chats(ana.page).getByRole('link', { name: hall.name })
  await expect(row.getByRole('img', { name: 'silenciado' })).toBeVisible()
  await expect(row.getByRole('img', { name: '2 sin leer' })).toBeVisible()

  await mute(false)
  await expect(ana.page).toHaveTitle('(2) General · Tertulia')
  await row.click()
  await expect(ana.page).toHaveTitle(`${hall.name} · Tertulia`)
})

test('J-14 events elsewhere, and messages that have waited, are shown as toasts', async ({ ana, beto }) => {
  const { page } = ana
  const hall = await beto.call(createHall, { name: uniqueName('Sala') })
  await ana.call(joinHall, { hall_id: hall.id })
  await open(ana)
  // It listens once the page has nothing better to do.
  await tell(beto, hall.id, 'hola')
  await expect(page).toHaveTitle(/^\(/)
  await beto.call(removeMember, { id: String(hall.id), user_id: String(ana.user.id) })
  const lost = page.getByRole('group', { name: `Ya no participas en ${hall.name}.` })
  await expect(lost).toBeVisible()
  await lost.getByRole('button', { name: 'Cerrar aviso' }).click()
  await expect(lost).toBeHidden()

  await ana.context.setOffline(true)
  await say(page, 'uno')
  await say(page, 'dos')
  await expect(chip(page)).toHaveText('Sin conexión · 2 en espera')
  await ana.context.setOffline(false)
  await expect(page.getByText('2 mensajes enviados')).toBeVisible()
})

test('J-15 on a phone a chat is found by typing a few letters @phone', async ({ ana }) => {
  const hall = await ana.call(createHall, { name: uniqueName('Azotea') })
  await ana.page.goto('/')
  await ana.page.getByRole('button', { name: 'Buscar', exact: true }).click()
  await switcher(ana.page).getByRole('combobox').fill('azo')
  await switcher(ana.page).getByRole('option', { name: hall.name }).click()
  await expect(ana.page.getByRole('heading', { name: hall.name, level: 1 })).toBeInViewport()
})

test('J-16 a toast covers neither the composer nor the button to the newest message @phone', async ({
  ana,
  beto,
}) => {
  const { page } = ana
  const [hall, other] = [await hallOf(ana), await hallOf(beto, ana)]
  await fill(ana, hall.id, 40)
  await open(ana, pathOf(hall))
  await message(page).fill('una\ny otra\ny otra')
  await scrollLog(page, -600)
  await expect(toNewest(ana)).toBeVisible()
  // It listens once the page has nothing better to do.
  await tell(beto, other.id, 'hola')
  await expect(page).toHaveTitle(/^\(/)
  await beto.call(removeMember, { id: String(other.id), user_id: String(ana.user.id) })
  const lost = page.getByRole('group', { name: `Ya no participas en ${other.name}.` })
  await lost.hover()
  const bottom = async () => {
    const { y, height } = (await lost.boundingBox())!
    return y + height
  }
  for (const viewport of [
    { width: 1024, height: 700 },
    { width: 390, height: 844 },
    { width: 320, height: 560 },
  ]) {
    await page.setViewportSize(viewport)
    for (const free of [message(page), toNewest(ana)]) {
      await expect.poll(async () => (await free.boundingBox())!.y - (await bottom())).toBeGreaterThan(0)
    }
  }
})

test('J-18 a button that is pressed twice opens its dialog, which stays open', async ({ ana }) => {
  await open(ana)
  const { page } = ana
  for (const name of ['Buscar', 'Mensaje directo', 'Crear sala']) {
    const button = page.getByRole('button', { name, exact: true })
    const { x, y } = (await button.boundingBox())!
    const dialog = page.getByRole('dialog', { name, exact: true })
    await page.mouse.click(x + 20, y + 20)
    await expect(dialog).toBeVisible()
    await page.mouse.down({ clickCount: 2 })
    await page.mouse.up({ clickCount: 2 })
    await expect(dialog).not.toHaveAttribute('data-ending-style')
    await expect(dialog).toBeVisible()
    await page.mouse.click(x + 20, y + 20)
    await expect(dialog).toBeHidden()
  }
})
