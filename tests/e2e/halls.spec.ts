import type { Page } from '@playwright/test'
import { createHall, createInvite, listMembers } from '@/lib/chats/halls/contract'
import { uniqueName } from '@/tests/support/names'
import { test } from '@/tests/support/people'
import { chats, expect, hallOf, hallOptions, open, ready, startBy } from './chat-screen'

async function choose(page: Page, item: string) {
  await hallOptions(page).click()
  await page.getByRole('menuitem', { name: item }).click()
}

test('B-1 people are added to a hall by name, and removed after a confirmation @both', async ({
  ana,
  beto,
}) => {
  const hall = await hallOf(ana)
  await Promise.all([open(ana, `/c/${String(hall.id)}`), open(beto)])
  await choose(ana.page, 'Personas de la sala')
  const people = ana.page.getByRole('dialog', { name: 'Personas de la sala' })
  await expect(people.getByRole('listitem')).toHaveCount(1)
  await expect(people.getByRole('listitem')).toContainText('Responsable')
  const field = people.getByLabel('Añadir a alguien')
  await field.fill(uniqueName('nadie'))
  await field.press('Enter')
  await expect(people.getByText('No hay nadie con ese nombre.')).toBeVisible()
  await field.fill(beto.name.toUpperCase())
  await field.press('Enter')
  await expect(people.getByText(`${beto.name} ya está en la sala.`)).toBeVisible()
  await expect(people.getByRole('listitem').filter({ hasText: beto.name })).toBeVisible()

  await chats(beto.page).getByRole('link', { name: hall.name }).click()
  await expect(beto.page.getByRole('heading', { name: hall.name })).toBeVisible()
  await ready(beto.page)
  await people.getByRole('button', { name: `Sacar a ${beto.name}` }).click()
  const question = ana.page.getByRole('alertdialog')
  await question.getByRole('button', { name: 'Cancelar' }).click()
  expect((await ana.call(listMembers, { id: String(hall.id) })).members).toHaveLength(2)
  await people.getByRole('button', { name: `Sacar a ${beto.name}` }).click()
  await question.getByRole('button', { name: 'Sacar' }).click()
  await expect(people.getByRole('listitem')).toHaveCount(1)
  await expect(beto.page.getByText('Ya no participas en este chat.')).toBeVisible()
})

test('B-2 members see who is in a hall, and write to them; the rest is for those who run it', async ({
  ana,
  beto,
}) => {
  const hall = await hallOf(ana, beto)
  await open(beto, `/c/${String(hall.id)}`)
  const options = beto.page.getByRole('button', { name: 'Opciones de la sala' })
  await options.press('Enter')
  const entries = beto.page.getByRole('menuitem')
  await expect(entries).toHaveText([
    'Personas de la sala',
    'Silenciar',
    'Fijar en la lista',
    'Salir de la sala',
  ])
  await expect(entries.first()).toBeFocused()
  await beto.page.keyboard.press('ArrowDown')
  await expect(entries.nth(1)).toBeFocused()
  await beto.page.keyboard.press('Enter')
  await options.click()
  await expect(entries.nth(1)).toHaveText('Activar notificaciones')
  await entries.first().click()
  const people = beto.page.getByRole('dialog', { name: 'Personas de la sala' })
  await expect(people.getByRole('listitem')).toHaveCount(2)
  await expect(people.getByRole('textbox')).toHaveCount(0)
  await expect(people.getByRole('button', { name: 'Sacar' })).toHaveCount(0)
  await people.getByRole('button', { name: ana.name }).click()
  await expect(beto.page.getByRole('heading', { name: ana.name })).toBeVisible()
  await beto.page.getByRole('button', { name: 'Opciones del chat' }).click()
  await expect(entries).toHaveText(['Silenciar', 'Fijar en la lista'])
})

test('B-3 an invitation link leads into the hall, through the sign-in page if needed', async ({
  ana,
  beto,
  browser,
}) => {
  const hall = await ana.call(createHall, { name: uniqueName('Sala'), private: true })
  const path = `/c/${String(hall.id)}`
  await open(ana, path)
  await choose(ana.page, 'Invitar con un enlace')
  const link = await ana.page.getByRole('textbox', { name: 'Enlace de invitación' }).inputValue()
  expect(new URL(link).origin).toBe(new URL(ana.page.url()).origin)

  const stranger = await browser.newPage()
  await stranger.goto(link)
  await stranger.getByLabel('Nombre').fill(uniqueName('nueva'))
  await stranger.getByRole('button', { name: 'Entrar' }).click()
  await expect(stranger.getByRole('heading', { name: hall.name })).toBeVisible()
  expect((await ana.call(listMembers, { id: String(hall.id) })).members).toHaveLength(1)
  await stranger.getByRole('main').getByRole('button', { name: 'Unirse' }).click()
  await expect(stranger).toHaveURL(path)
  await ready(stranger)
  await stranger.goto(link)
  await expect(stranger).toHaveURL(path)
  await stranger.close()

  expect((await beto.page.goto(`${link}x`))?.status()).toBe(404)
  await expect(beto.page.getByRole('heading', { name: 'Esta invitación ya no es válida' })).toBeVisible()
  await expect(beto.page.getByText(hall.name)).toHaveCount(0)
  await beto.page.getByRole('link', { name: 'Volver a los chats' }).click()
  await ready(beto.page)
  await startBy(beto.page, 'Explorar salas')
  const field = beto.page.getByLabel('¿Tienes un enlace o código?')
  await field.fill('no-es-nada')
  await field.press('Enter')
  await expect(beto.page.getByText('Esta invitación ya no es válida.')).toBeVisible()
  const { code } = await ana.call(createInvite, { id: String(hall.id) })
  await field.fill(code)
  await field.press('Enter')
  await expect(beto.page).toHaveURL(path)
})

test('B-4 a new name and the end of a hall show on every screen @both', async ({ ana, beto }) => {
  const hall = await hallOf(ana, beto)
  const path = `/c/${String(hall.id)}`
  await Promise.all([open(ana, path), open(beto, path)])
  await choose(ana.page, 'Cambiar nombre y descripción')
  const dialog = ana.page.getByRole('dialog')
  const renamed = `${hall.name} nueva`
  await dialog.getByLabel('Nombre de la sala').fill(renamed)
  await dialog.getByLabel('Descripción').fill('De todo un poco')
  await dialog.getByRole('button', { name: 'Guardar' }).click()
  await expect(dialog).toBeHidden()
  for (const { page } of [ana, beto]) {
    await expect(page.getByRole('heading', { name: renamed })).toBeVisible()
    await expect(chats(page).getByRole('link', { name: renamed })).toBeVisible()
  }
  await choose(ana.page, 'Cambiar nombre y descripción')
  await expect(dialog.getByLabel('Descripción')).toHaveValue('De todo un poco')
  await dialog.getByRole('button', { name: 'Cancelar' }).click()

  await choose(ana.page, 'Eliminar sala')
  const question = ana.page.getByRole('alertdialog', { name: `¿Eliminar ${renamed}?` })
  await question.getByRole('button', { name: 'Eliminar' }).click()
  await expect(ana.page.getByRole('heading', { name: 'General' })).toBeVisible()
  await expect(beto.page.getByText('Ya no participas en este chat.')).toBeVisible()
  for (const { page } of [ana, beto]) {
    await expect(chats(page).getByRole('link', { name: renamed })).toHaveCount(0)
  }
})
