import { listStatuses } from '@/lib/presence/contract'
import { getMe } from '@/lib/users/contract'
import { enter } from '../support/people'
import { choose, expect, openAdmin, row, search, test } from './admin-people'
import { comeBackUntil, openMenu } from './form'

test('Y-20 /admin is not found for other users, and leads to the sign-in page without a session', async ({
  eva,
  page,
  jefa,
}) => {
  for (const path of ['/admin', '/admin/salas', '/admin/servicio']) {
    const answer = await eva.page.goto(path)
    expect(answer?.status(), path).toBe(404)
    await expect(eva.page.getByRole('heading', { name: 'Página no encontrada' })).toBeVisible()
    await expect(eva.page.getByRole('navigation', { name: 'Administración' })).toBeHidden()
    expect(await answer?.text()).not.toContain(jefa.name)
    await page.goto(path)
    await expect(page).toHaveURL(`/entrar?next=${encodeURIComponent(path)}`)
  }
})

test('Y-21 an admin’s menu has the link, nobody else’s does', async ({ jefa, eva }) => {
  await openAdmin(jefa)
  await jefa.page.goto('/')
  await (await openMenu(jefa.page)).getByRole('menuitem', { name: 'Administración' }).click()
  await expect(jefa.page).toHaveURL('/admin')
  await expect(jefa.page.getByRole('heading', { name: 'Personas' })).toBeVisible()
  await expect(jefa.page).toHaveTitle('Administración · Tertulia')
  await eva.page.goto('/')
  await expect(await openMenu(eva.page)).toBeVisible()
  await expect(eva.page.getByRole('menuitem', { name: 'Administración' })).toBeHidden()
})

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'

test('Y-22 an admin finds a user and ends a session: its page goes to the sign-in page, others stay', async ({
  jefa,
  beto,
  browser,
}) => {
  const context = await browser.newContext({ userAgent: FIREFOX })
  const other = await enter(context, beto.name, beto.code)
  await other.page.goto('/')
  await openAdmin(jefa)
  await search(jefa, beto.name.toUpperCase())
  await expect(row(jefa, beto.name)).toContainText('2 sesiones')
  await expect(jefa.page.getByRole('status').filter({ hasText: '1 persona' })).toBeVisible()
  await choose(jefa, beto.name, 'Sesiones')
  const dialog = jefa.page.getByRole('dialog', { name: `Sesiones de ${beto.name}` })
  await dialog.getByRole('button', { name: 'Desconectar Firefox en Windows' }).click()
  await expect(dialog.getByRole('listitem')).toHaveCount(1)
  await comeBackUntil(other.page, /\/entrar\?next=/)
  expect((await beto.call(getMe, {})).user.id).toBe(beto.user.id)
  await context.close()
})

test('Y-22 all sessions of a user end after a confirmation, and the list says so', async ({ jefa, beto }) => {
  await beto.page.goto('/')
  await openAdmin(jefa)
  await search(jefa, beto.name)
  await choose(jefa, beto.name, 'Sesiones')
  const dialog = jefa.page.getByRole('dialog', { name: `Sesiones de ${beto.name}` })
  await dialog.getByRole('button', { name: 'Cerrar todas' }).click()
  const question = jefa.page.getByRole('alertdialog')
  await expect(question).toContainText('necesitará su código')
  await question.getByRole('button', { name: 'Cerrar todas' }).click()
  await expect(dialog.getByText('No hay ninguna sesión abierta')).toBeVisible()
  await jefa.page.keyboard.press('Escape')
  await expect(row(jefa, beto.name)).toContainText('Ninguna sesión')
  await expect(jefa.page.getByRole('button', { name: `Acciones de ${beto.name}` })).toBeFocused()
  await comeBackUntil(beto.page, /\/entrar\?next=/)
  await expect(beto.page.getByText('Tu sesión terminó')).toBeVisible()
})

test('Y-23 the role is given and given up, and whoever lost it finds nothing at /admin', async ({
  jefa,
  ana,
}) => {
  await openAdmin(jefa)
  await search(jefa, ana.name)
  await expect(jefa.page.getByRole('main').getByRole('listitem')).toHaveCount(1)
  await choose(jefa, ana.name, 'Hacer admin')
  const question = jefa.page.getByRole('alertdialog', { name: `¿Hacer admin a ${ana.name}?` })
  await question.getByRole('button', { name: 'Cancelar' }).click()
  expect((await ana.call(getMe, {})).user.role).toBe('user')
  await choose(jefa, ana.name, 'Hacer admin')
  await question.getByRole('button', { name: 'Hacer admin' }).click()
  await expect(row(jefa, ana.name)).toContainText('Administra')

  await openAdmin(ana)
  await search(ana, jefa.name)
  await choose(ana, jefa.name, 'Quitar admin')
  await ana.page.getByRole('alertdialog').getByRole('button', { name: 'Quitar admin' }).click()
  await expect(row(ana, jefa.name)).not.toContainText('Administra')
  await search(jefa, 'otra cosa')
  await expect(jefa.page.getByRole('heading', { name: 'Página no encontrada' })).toBeVisible()

  await search(ana, ana.name)
  await expect(row(ana, ana.name)).toContainText('Tú')
  await choose(ana, ana.name, 'Quitar admin')
  const own = ana.page.getByRole('alertdialog', { name: '¿Dejar de ser admin?' })
  await own.getByRole('button', { name: 'Quitar admin' }).click()
  await expect(ana.page.getByRole('heading', { name: 'Página no encontrada' })).toBeVisible()
})

test('Y-24 a new code is issued for a user who lost theirs, shown once, and works', async ({
  jefa,
  ana,
  browser,
}) => {
  await openAdmin(jefa)
  await search(jefa, ana.name)
  await choose(jefa, ana.name, 'Dar un código nuevo')
  const dialog = jefa.page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Dar un código nuevo' }).click()
  const code = await dialog.getByRole('textbox', { name: `Código de ${ana.name}` }).inputValue()
  await dialog.getByRole('button', { name: 'Ya lo guardé' }).click()
  await expect(dialog).toBeHidden()
  const context = await browser.newContext()
  await expect(enter(context, ana.name, ana.code)).rejects.toThrow('401')
  expect((await enter(context, ana.name, code)).user.id).toBe(ana.user.id)
  await context.close()
  await choose(jefa, ana.name, 'Dar un código nuevo')
  await expect(dialog.getByRole('textbox')).toBeHidden()
})

test('Y-27 a long list has pages, and a search begins at the first', async ({ jefa }) => {
  await openAdmin(jefa)
  const { page } = jefa
  await page.route('**/api/admin/users?**', async (route) => {
    const url = new URL(route.request().url())
    url.searchParams.set('per_page', '1')
    await route.continue({ url: url.href })
  })
  await search(jefa, 'jefa')
  const pages = page.getByRole('navigation', { name: 'Páginas' })
  await search(jefa, 'a')
  await expect(pages).toContainText('Página 1 de')
  await expect(pages.getByRole('button', { name: 'Anterior' })).toBeDisabled()
  await pages.getByRole('button', { name: 'Siguiente' }).click()
  await expect(pages).toContainText('Página 2 de')
  await search(jefa, jefa.name)
  await expect(row(jefa, jefa.name)).toBeVisible()
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1)
})

test('Y-28 an admin sets a user’s status, and everybody sees it', async ({ jefa, ana, eva }) => {
  await openAdmin(jefa)
  await search(jefa, ana.name)
  for (const [name, status, shown] of [
    ['Ausente', 'away', 'ausente'],
    ['Desconectado', 'offline', 'hace 1 min'],
    ['En línea', 'online', 'en línea'],
  ] as const) {
    await choose(jefa, ana.name, name, 'menuitemradio')
    await expect(jefa.page.getByRole('menuitemradio', { name })).toBeChecked()
    await jefa.page.keyboard.press('Escape')
    await expect(row(jefa, ana.name)).toContainText(shown)
    const { statuses } = await eva.call(listStatuses, { ids: String(ana.user.id) })
    expect(statuses).toMatchObject([{ online_status: status }])
  }
})
