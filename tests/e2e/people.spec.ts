import { openDm } from '@/lib/chats/contract'
import { addMember, createHall, removeMember } from '@/lib/chats/halls/contract'
import { updateMe } from '@/lib/users/contract'
import { uniqueName } from '@/tests/support/names'
import { articles, expect, hallOf, message, open, pathOf } from './chat-screen'
import { makeAdmin, test } from './admin-people'
import { openFromMenu, signOut } from './form'
import { people, rowOf } from './presence-screen'

const HOUR_MS = 60 * 60 * 1_000

test('U-94 an estado with an emoji and an end is seen beside the name by others, as it changes @both', async ({
  ana,
  beto,
}) => {
  const hall = await hallOf(ana, beto)
  await open(beto, pathOf(hall))
  await open(ana, pathOf(hall))
  await expect(rowOf(beto.page, ana)).toBeVisible()

  const dialog = await openFromMenu(ana.page, 'Estado')
  await dialog.getByRole('textbox', { name: 'Estado' }).fill('almorzando')
  await dialog.getByRole('button', { name: 'Elegir emoji' }).click()
  await ana.page.getByRole('gridcell').first().click()
  await expect(dialog.getByRole('textbox', { name: 'Estado' })).toBeFocused()
  await expect(dialog.getByRole('textbox', { name: 'Estado' })).toHaveValue(
    /^\p{Extended_Pictographic}.* almorzando$/u,
  )
  await dialog.getByRole('radio', { name: '1 hora' }).check()
  await ana.page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  const again = await openFromMenu(ana.page, 'Estado')
  await again.getByRole('textbox', { name: 'Estado' }).fill('🍜 almorzando')
  await again.getByRole('radio', { name: '1 hora' }).check()
  await again.getByRole('button', { name: 'Guardar' }).click()
  await expect(again).toBeHidden()
  await expect(rowOf(ana.page, ana)).toContainText('🍜 almorzando')
  await expect(rowOf(beto.page, ana)).toContainText('🍜 almorzando')
  await expect(rowOf(beto.page, ana)).toHaveAccessibleDescription(/en línea.*🍜 almorzando/)
  const { user } = await ana.call(updateMe, {})
  expect(Date.parse(user.estado_until!)).toBeGreaterThan(Date.now())
  expect(Date.parse(user.estado_until!)).toBeLessThan(Date.now() + 2 * HOUR_MS)

  await beto.page.getByRole('button', { name: 'Opciones de la sala' }).click()
  await beto.page.getByRole('menuitem', { name: 'Personas de la sala' }).click()
  await expect(beto.page.getByRole('dialog').getByText('🍜 almorzando')).toBeVisible()
  await beto.page.keyboard.press('Escape')
  await ana.call(updateMe, { estado: '' })
  await expect(rowOf(beto.page, ana)).not.toContainText('almorzando')
})

test('U-95 a card says who somebody is; Enter twice leads to their DM, Escape back', async ({
  jefa,
  ana,
}) => {
  const hall = await hallOf(ana, jefa)
  await ana.call(updateMe, { estado: '🎧 concentrada' })
  await makeAdmin(jefa)
  await open(ana)
  await open(jefa, pathOf(hall))
  const { page } = jefa
  const card = page.getByRole('dialog', { name: ana.name })
  await rowOf(page, ana).click()
  await expect(card.getByText('🎧 concentrada')).toBeVisible()
  await expect(card.getByText('en línea')).toBeVisible()
  await expect(card.getByText('Responsable de la sala')).toBeVisible()
  await expect(card.getByRole('link', { name: 'Administrar' })).toHaveAttribute(
    'href',
    `/admin?q=${ana.name}`,
  )
  await page.keyboard.press('Escape')
  await expect(card).toBeHidden()
  await expect(rowOf(page, ana)).toBeFocused()

  await page.keyboard.press('Enter')
  await expect(card.getByRole('button', { name: 'Mensaje' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: ana.name, level: 1 })).toBeVisible()
  await expect(message(page)).toBeFocused()
  await page.keyboard.type('hola')
  await page.keyboard.press('Enter')
  await expect(articles(page)).toContainText(['hola'])

  await rowOf(page, ana).click()
  await expect(card).toBeVisible()
  await card.getByRole('link', { name: 'Administrar' }).click()
  await expect(page.getByRole('searchbox', { name: 'Buscar por nombre' })).toHaveValue(ana.name)
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1)
})

test('U-95 on a phone the card is a sheet, which leads to the DM @phone', async ({ ana, beto }) => {
  const hall = await hallOf(ana, beto)
  await open(ana, pathOf(hall))
  const { page } = ana
  const isLarge = (page.viewportSize()?.width ?? 0) >= 1024
  if (!isLarge) await page.getByRole('button', { name: 'Mostrar usuarios conectados' }).click()
  const list = isLarge ? people(page) : page.getByRole('dialog', { name: /^Personas/ })
  await list.getByRole('button', { name: beto.name, exact: true }).click()
  const card = page.getByRole('dialog', { name: beto.name })
  await card.getByRole('button', { name: 'Mensaje' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('heading', { name: beto.name, level: 1 })).toBeVisible()
})

test('U-96 the list has the people of the open chat, under two headings, and follows who joins and leaves @both', async ({
  ana,
  beto,
  eva,
}) => {
  const { page } = ana
  const hall = await ana.call(createHall, { name: uniqueName('Sala'), private: true })
  const dm = await ana.call(openDm, { with_username: eva.name })
  const rows = people(page).locator('[data-person]')
  const heading = (name: RegExp) => people(page).getByRole('heading', { name })
  await open(beto)
  await open(ana, pathOf(hall))
  await expect(people(page).getByRole('heading', { level: 2 })).toHaveText('Personas · 1')
  await expect(rows).toHaveCount(1)

  await ana.call(addMember, { id: String(hall.id), username: beto.name })
  await expect(rows).toHaveCount(2)
  await expect(heading(/^Usuarios conectados · 2$/)).toBeVisible()
  await expect(heading(/^Desconectados/)).toHaveCount(0)
  await ana.call(addMember, { id: String(hall.id), username: eva.name })
  await eva.page.goto('/')
  await signOut(eva.page)
  await expect(heading(/^Desconectados · 1$/)).toBeVisible()
  await expect(heading(/^Usuarios conectados · 2$/)).toBeVisible()
  await expect(rows.last()).toHaveAccessibleName(eva.name)
  await people(page).getByRole('searchbox').fill(eva.name)
  await expect(heading(/^Usuarios conectados/)).toHaveCount(0)
  await expect(rows).toHaveCount(1)
  await people(page).getByRole('searchbox').fill('')
  await expect(rows).toHaveCount(3)
  await ana.call(removeMember, { id: String(hall.id), user_id: String(beto.user.id) })
  await expect(rows).toHaveCount(2)

  await page.goto(pathOf({ id: dm.id! }))
  await expect(rows).toHaveCount(1)
  await expect(rows).toHaveAccessibleName(eva.name)
  await page.goto('/')
  await expect.poll(() => rows.count()).toBeGreaterThan(2)
})

test('U-97 a user who appears offline to others reads so beside their own name @both', async ({ ana }) => {
  await open(ana)
  await people(ana.page).getByRole('searchbox').fill(ana.name)
  await expect(rowOf(ana.page, ana)).toHaveAccessibleDescription('en línea')
  const dialog = await openFromMenu(ana.page, 'Presencia')
  await dialog.getByRole('radio', { name: 'Durante 1 hora' }).check()
  await expect(dialog.getByText(/^Apareces sin conexión hasta: /)).toBeVisible()
  await ana.page.keyboard.press('Escape')
  await expect(rowOf(ana.page, ana)).toContainText('Apareces sin conexión')
})
