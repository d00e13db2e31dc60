import type { Page } from '@playwright/test'
import { createHall } from '@/lib/chats/halls/contract'
import { uniqueName } from '../support/names'
import { choose, expect, openAdmin, search, test } from './admin-people'

for (const [what, viewport] of [
  ['a screen of 320 px', { width: 320, height: 568 }],
  ['a window of 1280 px at 400 %', { width: 320, height: 256 }],
] as const) {
  test(`Y-31 on ${what} nothing has to be scrolled sideways`, async ({ jefa, ana }) => {
    const { page } = jefa
    const hall = await ana.call(createHall, { name: uniqueName('w'.repeat(70)), private: true })
    await page.setViewportSize(viewport)
    for (const path of ['/admin', '/admin/salas', '/admin/servicio']) {
      await openAdmin(jefa, path)
      const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      await expect.poll(beyond, path).toBeLessThanOrEqual(0)
    }
    await openAdmin(jefa, '/admin/salas')
    await search(jefa, hall.name)
    await choose(jefa, hall.name, 'Cambiar nombre y descripción')
    await expect(page.getByRole('dialog')).toBeInViewport()
    const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    await expect.poll(beyond).toBeLessThanOrEqual(0)
  })
}

test('Y-32 everything is done with the keyboard alone', async ({ jefa, ana }) => {
  const { page } = jefa
  await openAdmin(jefa)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type(ana.name)
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1)
  await page.keyboard.press('Tab')
  const actions = page.getByRole('button', { name: `Acciones de ${ana.name}` })
  await expect(actions).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Sesiones' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: `Sesiones de ${ana.name}` })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(actions).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('menuitem', { name: 'Hacer admin' })).toBeFocused()
})

test('Y-33 administration speaks both languages', async ({ jefa, baseURL }) => {
  const { page } = jefa
  await openAdmin(jefa)
  await jefa.context.addCookies([{ name: 'locale', value: 'en', url: baseURL! }])
  await page.goto('/admin/servicio')
  await expect(page).toHaveTitle('Service status · Tertulia')
  await page.getByRole('link', { name: 'People' }).click()
  await expect(page.getByRole('heading', { name: 'People' })).toBeVisible()
  await page.getByRole('searchbox', { name: 'Search by name' }).fill(jefa.name)
  await page.getByRole('button', { name: `Actions for ${jefa.name}` }).click()
  await expect(page.getByRole('menuitem', { name: 'Remove admin' })).toBeVisible()
})

test('Y-34 the chat pages load no code of administration', async ({ ana, jefa }) => {
  const scripts = async (page: Page, path: string) => {
    const found: string[] = []
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') found.push(response.url())
    })
    await page.goto(path)
    await page.getByRole('button', { name: /^Cuenta de / }).focus()
    await page.waitForLoadState('networkidle')
    const texts = await Promise.all(found.map(async (url) => (await page.request.get(url)).text()))
    return texts.filter((text) => text.includes('Prueba de ida y vuelta')).length
  }
  expect(await scripts(ana.page, '/')).toBe(0)
  await openAdmin(jefa)
  expect(await scripts(jefa.page, '/admin/servicio')).toBeGreaterThan(0)
})
