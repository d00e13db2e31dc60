import { expect, test } from '../support/people'
import { openFromMenu, openMenu, tabBackTo } from './form'

test('E-40 an estado is saved, shown, and reported beside its field when it is too long', async ({ ana }) => {
  const { page } = ana
  await page.goto('/')
  const dialog = await openFromMenu(page, 'Estado')
  const field = dialog.getByRole('textbox', { name: 'Estado' })
  await field.fill('🙂'.repeat(81))
  await expect(dialog.getByRole('alert').filter({ hasText: '80 caracteres' })).toBeVisible()
  await field.press('Enter')
  await expect(dialog).toBeVisible()
  await field.fill('En reunión')
  await field.press('Enter')
  await expect(dialog).toBeHidden()
  const account = page.getByRole('button', { name: `Cuenta de ${ana.name}, En reunión` })
  await expect(account).toBeFocused()
  await page.reload()
  await expect(account).toBeVisible()
})

test('E-41 the language changes in place, without a reload, and is remembered', async ({ ana }) => {
  const { page } = ana
  await page.goto('/')
  await page.evaluate(() => Object.assign(window, { stillHere: true }))
  await (await openMenu(page)).getByRole('menuitemradio', { name: 'English' }).click()
  await expect(page.getByRole('menuitemradio', { name: 'Match system' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: `${ana.name}’s account` })).toBeVisible()
  expect(await page.evaluate(() => 'stillHere' in window)).toBe(true)
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('button', { name: 'Create room' })).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Chats' })).toBeVisible()
})

for (const [wished, lang] of [
  ['en-US', 'en'],
  ['es-MX', 'es'],
  ['fr-FR', 'es'],
] as const) {
  test(`E-46 a browser that wishes for ${wished} gets ${lang} at first, until another is chosen`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ locale: wished })
    const page = await context.newPage()
    await page.goto('/entrar')
    await expect(page.locator('html')).toHaveAttribute('lang', lang)
    await page.getByRole('button', { name: lang === 'es' ? 'English' : 'Español' }).click()
    await expect(page.locator('html')).not.toHaveAttribute('lang', lang)
    await page.reload()
    await expect(page.locator('html')).not.toHaveAttribute('lang', lang)
    await context.close()
  })
}

test('E-42 the sign-in page speaks both languages and keeps the typed text', async ({ page }) => {
  await page.goto('/entrar')
  await page.getByLabel('Nombre').fill('a/b')
  await page.getByRole('button', { name: 'Entrar' }).click()
  await expect(page.getByText('Usa de 1 a 32 letras')).toBeVisible()
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByText('Use 1 to 32 letters')).toBeVisible()
  await expect(page.getByLabel('Name')).toHaveValue('a/b')
  await expect(page).toHaveTitle('Sign in · Tertulia')
  await page.reload()
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
})

test('E-43 the theme changes at once and comes with the first answer of the next page', async ({ ana }) => {
  const { page } = ana
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/')
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const light = await background()
  await (await openMenu(page)).getByRole('menuitemradio', { name: 'Oscuro' }).click()
  await expect.poll(background).not.toBe(light)
  const dark = await background()
  const html = await (await ana.context.request.get('/')).text()
  expect(html).toMatch(/<html[^>]* data-theme="dark"/)
  await page.reload()
  expect(await background()).toBe(dark)

  await (await openMenu(page)).getByRole('menuitemradio', { name: 'Según el sistema' }).click()
  await expect.poll(background).toBe(light)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(background).toBe(dark)
})

test('E-47 the density changes at once and comes with the first answer of the next page', async ({ ana }) => {
  const { page } = ana
  await page.goto('/')
  const row = page.getByRole('navigation', { name: 'Chats' }).getByRole('link', { name: 'General' })
  const height = async () => (await row.boundingBox())?.height
  await expect.poll(height).toBe(48)
  await (await openMenu(page)).getByRole('menuitemradio', { name: 'Compacto' }).click()
  await expect.poll(height).toBe(44)
  expect(await (await ana.context.request.get('/')).text()).toContain('data-density="compact"')
  await page.reload()
  await expect.poll(height).toBe(44)
})

test('E-44 everything can be done with the keyboard alone', async ({ page }) => {
  const name = `ana-${crypto.randomUUID().slice(0, 8)}`
  await page.goto('/entrar')
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  const kept = page.getByRole('button', { name: 'Ya lo guardé' })
  await expect(kept).toBeVisible()
  const field = page.getByLabel('Mensaje', { exact: true })
  await expect(field).toBeFocused()
  await tabBackTo(kept)
  await page.keyboard.press('Enter')
  await expect(kept).toBeHidden()

  await page.reload()
  const account = page.getByRole('button', { name: `Cuenta de ${name}` })
  await expect(field).toBeFocused()
  await tabBackTo(account)
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('menuitem', { name: 'Estado' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(account).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Estado' })).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('menuitem', { name: 'Cerrar sesión' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/entrar')
  await expect(page.getByLabel('Nombre')).toBeFocused()
})

test('E-45 the skip link leads past the header and the list', async ({ ana }) => {
  await ana.page.goto('/')
  // The field has the focus by then, and would keep it.
  await expect(ana.page.getByLabel('Mensaje', { exact: true })).toBeFocused()
  await ana.page.getByRole('link', { name: 'Saltar al contenido' }).focus()
  await ana.page.keyboard.press('Enter')
  await expect(ana.page.getByRole('main')).toBeFocused()
})
