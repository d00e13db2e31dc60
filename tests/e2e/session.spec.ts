import { login } from '@/lib/accounts/contract'
import { uniqueName } from '../support/names'
import { enter, expect, test } from '../support/people'
import { open, ready } from './chat-screen'
import { comeBackUntil, enterByForm, later, openFromMenu, openMenu, signOut } from './form'

test('E-20 signing out shows the sign-in page in every tab, and going back shows nothing', async ({
  ana,
}) => {
  await ana.page.goto('/')
  const second = await ana.context.newPage()
  await second.goto('/')
  await signOut(ana.page)
  await expect(ana.page).toHaveURL('/entrar')
  await expect(second).toHaveURL('/entrar')
  await ana.page.goBack().catch(() => null)
  await expect(ana.page.getByRole('navigation', { name: 'Chats' })).toBeHidden()
  const answer = await ana.context.request.get('/api/me')
  expect(answer.status()).toBe(401)
})

test('E-21 a device that signed out is known, a forgotten one is asked for the code', async ({ ana }) => {
  const { page, name } = ana
  await page.goto('/')
  await signOut(page)
  await expect(page).toHaveURL('/entrar')
  await enterByForm(page, name)
  await (await openMenu(page)).getByRole('menuitem', { name: 'Salir y olvidar este dispositivo' }).click()
  const question = page.getByRole('alertdialog', { name: '¿Salir y olvidar este dispositivo?' })
  await expect(question).toContainText('necesitarás tu código')
  await question.getByRole('button', { name: 'Cancelar' }).click()
  await expect(question).toBeHidden()
  await expect(page).toHaveURL('/')
  await (await openMenu(page)).getByRole('menuitem', { name: 'Salir y olvidar este dispositivo' }).click()
  await question.getByRole('button', { name: 'Salir y olvidar' }).click()
  await expect(page).toHaveURL('/entrar')
  await page.getByLabel('Nombre').fill(name)
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Código')).toBeFocused()
})

test('E-22 when signing out fails, the page says so and the user is still signed in', async ({ ana }) => {
  const { page } = ana
  await page.goto('/')
  await page.route('**/api/logout', (route) => route.abort())
  await signOut(page)
  await expect(page.getByRole('alertdialog', { name: 'No se pudo cerrar la sesión' })).toBeVisible()
  await page.getByRole('button', { name: 'Cerrar', exact: true }).click()
  await expect(page).toHaveURL('/')
})

test('E-23 ending the session of another device signs its page out', async ({ ana, browser }) => {
  const context = await browser.newContext({
    userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
  })
  const other = await enter(context, ana.name, ana.code)
  await other.page.goto('/?desde=otro')
  await ana.page.goto('/')
  const devices = await openFromMenu(ana.page, 'Dispositivos')
  await expect(devices.getByRole('listitem')).toHaveCount(2)
  await expect(devices.getByRole('listitem').first()).toContainText('Este dispositivo')
  await devices.getByRole('button', { name: 'Desconectar Firefox en Windows' }).click()
  await expect(devices.getByRole('listitem')).toHaveCount(1)

  await comeBackUntil(other.page, '/entrar?next=%2F%3Fdesde%3Dotro&sesion=terminada')
  await expect(other.page.getByText('Tu sesión terminó')).toBeVisible()
  await context.close()
})

test('E-24 all other sessions end at once, after a confirmation', async ({ ana, browser }) => {
  const contexts = [await browser.newContext(), await browser.newContext()]
  for (const context of contexts) await enter(context, ana.name, ana.code)
  await ana.page.goto('/')
  const devices = await openFromMenu(ana.page, 'Dispositivos')
  await devices.getByRole('button', { name: 'Desconectar los demás' }).click()
  const question = ana.page.getByRole('alertdialog')
  await expect(question).toContainText('los otros 2 dispositivos')
  await question.getByRole('button', { name: 'Cancelar' }).click()
  await expect(devices.getByRole('listitem')).toHaveCount(3)
  await devices.getByRole('button', { name: 'Desconectar los demás' }).click()
  await question.getByRole('button', { name: 'Desconectar' }).click()
  await expect(devices.getByText('No hay otros dispositivos conectados')).toBeVisible()
  for (const context of contexts) await context.close()
})

test('E-25 a new code is shown once, and the old one stops working', async ({ ana, browser }) => {
  const { page } = ana
  await page.goto('/')
  const dialog = await openFromMenu(page, 'Código')
  await expect(dialog).toContainText('el anterior deja de funcionar')
  await dialog.getByRole('button', { name: 'Crear un código nuevo' }).click()
  const code = await dialog.getByRole('textbox', { name: 'Tu código' }).inputValue()
  await expect(dialog.getByRole('button', { name: 'Copiar' })).toBeFocused()
  await dialog.getByRole('button', { name: 'Ya lo guardé' }).click()
  await expect(page.getByRole('button', { name: /^Cuenta de / })).toBeFocused()

  const context = await browser.newContext()
  await expect(enter(context, ana.name, ana.code)).rejects.toThrow('401')
  await enter(context, ana.name, code)
  await context.close()
  await openFromMenu(page, 'Código')
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeHidden()
})

test('E-26 a page restored from memory shows nothing once its session has ended', async ({ ana }) => {
  const { page } = ana
  await page.goto('/')
  await ready(page)
  // What it asks once it is live would notice the missing cookie first.
  await page.waitForLoadState('networkidle')
  const asked = later()
  const answered = later()
  await page.route('**/api/me', async (route) => {
    asked.now()
    await answered.happens
    await route.continue()
  })
  await ana.context.clearCookies({ name: /session-token/ })
  // A browser under test keeps no pages in memory: this is what it would say to one.
  await page.evaluate(() => {
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
  })
  await asked.happens
  await expect(page.getByRole('navigation', { name: 'Chats' })).toBeHidden()
  answered.now()
  await expect(page).toHaveURL(/\/entrar\?next=/)
})

test('E-27 when somebody else signs in with this browser, its other pages become theirs', async ({
  context,
}) => {
  // Opened before anybody was in.
  const [door, otherDoor] = [await context.newPage(), await context.newPage()]
  await door.goto('/entrar')
  await otherDoor.goto('/entrar')
  const ana = await enter(context, uniqueName('ana'))
  await open(ana)
  const other = uniqueName('otra')
  await door.getByLabel('Nombre').fill(other)
  await door.keyboard.press('Enter')
  for (const page of [door, otherDoor, ana.page]) {
    await expect(page.getByRole('button', { name: `Cuenta de ${other}` })).toBeVisible()
  }
})

test('E-28 a user sent to the sign-in page while a new session begins is led on by itself', async ({
  page,
  context,
}) => {
  const other = uniqueName('otra')
  // Written before it began, shown afterwards; and nobody says so.
  await page.route(/\/entrar\?/, async (route) => {
    const response = await route.fetch()
    await context.request.post(login.path, { data: { username: other } })
    await route.fulfill({ response })
  })
  await page.goto('/entrar?next=%2F%3Fdesde%3Dotro&sesion=terminada')
  await expect(page).toHaveURL('/?desde=otro')
  await expect(page.getByRole('button', { name: `Cuenta de ${other}` })).toBeVisible()
})
