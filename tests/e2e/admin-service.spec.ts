import type { Page } from '@playwright/test'
import { createHall } from '@/lib/chats/halls/contract'
import { uniqueName } from '../support/names'
import { enter, type Visitor } from '../support/people'
import { choose, expect, makeAdmin, openAdmin, row, search, test } from './admin-people'

test('Y-25 any hall can be renamed, with validation, and deleted after a confirmation', async ({
  jefa,
  ana,
}) => {
  const hall = await ana.call(createHall, { name: uniqueName('Taller'), private: true })
  await openAdmin(jefa, '/admin/salas')
  await search(jefa, hall.name)
  await expect(row(jefa, hall.name)).toContainText(`Responsable: ${ana.name}`)
  await expect(row(jefa, hall.name)).toContainText('Privada')
  await choose(jefa, hall.name, 'Cambiar nombre y descripción')
  const dialog = jefa.page.getByRole('dialog')
  const field = dialog.getByRole('textbox', { name: 'Nombre de la sala' })
  await field.fill(' ')
  await field.press('Enter')
  await expect(dialog.getByRole('alert').filter({ hasText: 'Ponle un nombre' })).toBeVisible()
  const renamed = `${hall.name} nuevo`
  await field.fill(renamed)
  await field.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(row(jefa, renamed)).toBeVisible()
  await ana.page.goto(`/c/${String(hall.id)}`)
  await expect(ana.page.getByRole('heading', { name: renamed })).toBeVisible()

  await choose(jefa, renamed, 'Eliminar')
  await jefa.page.getByRole('alertdialog').getByRole('button', { name: 'Cancelar' }).click()
  await expect(row(jefa, renamed)).toBeVisible()
  await choose(jefa, renamed, 'Eliminar')
  await jefa.page.getByRole('alertdialog').getByRole('button', { name: 'Eliminar' }).click()
  await expect(jefa.page.getByText('No hay nada con ese nombre')).toBeVisible()
  await expect(jefa.page.getByRole('searchbox')).toBeFocused()
  expect((await ana.page.goto(`/c/${String(hall.id)}`))?.status()).toBe(404)
})

test('Y-26 the state of the service is shown, and a round trip returns to the admin who started it alone', async ({
  jefa,
  browser,
}) => {
  const { page } = jefa
  const heard = roundTripsHeardBy(page)
  await openAdmin(jefa, '/admin/servicio')
  const main = page.getByRole('main')
  await expect(main.getByText(/^Responde en [\d.,]+ ms$/)).toBeVisible()
  await expect(main.getByText(/^\d+ migraci/)).toBeVisible()
  await expect(main.getByText(/^\d+ por sondeo \(\d+\s?%\)$/)).toBeVisible()
  await expect(main.getByText('Funciona')).toBeVisible()

  const context = await browser.newContext()
  const other = await enter(context, uniqueName('jefe'))
  await makeAdmin(other)
  const overheard = roundTripsHeardBy(other.page)
  await openAdmin(other, '/admin/servicio')
  await other.page.getByRole('button', { name: 'Probar' }).click()
  await expect(timesOf(other)).toHaveText([MS, MS, MS])
  expect(overheard).toHaveLength(1)
  await page.getByRole('button', { name: 'Probar' }).click()
  await expect(timesOf(jefa)).toHaveText([MS, MS, MS])
  expect(heard).toHaveLength(1)
  expect(overheard).toHaveLength(1)
  await context.close()
})

test('Y-26 a round trip that does not return is reported as lost', async ({ jefa }) => {
  const { page } = jefa
  await openAdmin(jefa, '/admin/servicio')
  await page.getByRole('button', { name: 'Probar' }).click()
  await expect(timesOf(jefa)).toHaveText([MS, MS, MS])
  // The server tells of another one than the page waits for.
  await page.route('**/round-trip', (route) => route.continue({ postData: { id: crypto.randomUUID() } }))
  await page.getByRole('button', { name: 'Probar' }).click()
  await expect(timesOf(jefa)).toHaveText([MS, MS, 'No llegó en 5 segundos'])
  await page.route('**/round-trip', (route) => route.abort())
  await page.getByRole('button', { name: 'Probar' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'No pudimos conectarnos' })).toBeVisible()
})

const MS = /^[\d.,]+ ms$/

const timesOf = ({ page }: Visitor) =>
  page.getByRole('region', { name: 'Prueba de ida y vuelta' }).getByRole('definition')

function roundTripsHeardBy(page: Page): string[] {
  const heard: string[] = []
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => {
      if (String(payload).includes('"round_trip"')) heard.push(String(payload))
    })
  })
  return heard
}
