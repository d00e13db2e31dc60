import { expect, type Locator, type Page } from '@playwright/test'
import { uniqueName } from '../support/names'

/** Enters by the form, as a person does; a new name leaves its code on the screen. */
export async function enterByForm(page: Page, name = uniqueName('ana')): Promise<string> {
  await page.goto('/entrar')
  await page.getByLabel('Nombre').fill(name)
  await page.getByRole('button', { name: 'Entrar' }).click()
  await expect(page).toHaveURL('/')
  return name
}

/** The code of a new name, once it is on the screen. */
export async function keepCode(page: Page): Promise<string> {
  const notice = page.getByRole('region', { name: 'Guarda tu código' })
  const code = await notice.getByRole('textbox', { name: 'Tu código' }).inputValue()
  await notice.getByRole('button', { name: 'Ya lo guardé' }).click()
  await expect(notice).toBeHidden()
  return code
}

/** How a button or an item of a menu is chosen. */
export type Press = (button: Locator) => Promise<void>

export const click: Press = (button) => button.click()

export async function openMenu(page: Page, press = click) {
  const button = page.getByRole('button', { name: /^Cuenta de / })
  await expect.poll(() => button.evaluate(isAlive)).toBe(true)
  await press(button)
  return page.getByRole('menu', { name: /^Cuenta de / })
}

const PRESSES_MAX = 40

/** Goes back with Shift and Tab until the element has the focus. */
export async function tabBackTo(element: Locator) {
  const isReached = () => element.evaluate((button) => button === document.activeElement)
  for (let presses = 0; presses < PRESSES_MAX && !(await isReached()); presses += 1) {
    await element.page().keyboard.press('Shift+Tab')
  }
  await expect(element).toBeFocused()
}

/** Signs out by the menu; the test looks at what follows. */
export async function signOut(page: Page) {
  await (await openMenu(page)).getByRole('menuitem', { name: 'Cerrar sesión' }).click()
}

/** React has taken it over: a press before that is lost. */
const isAlive = (element: Element) => Object.keys(element).some((key) => key.startsWith('__reactProps'))

type Entry =
  | 'Estado'
  | 'Presencia'
  | '¿Por qué aparezco así?'
  | 'Notificaciones'
  | 'Código'
  | 'Dispositivos'
  | 'Vincular otro dispositivo'
  | 'Atajos de teclado'
  | 'Salir y olvidar este dispositivo'

export async function openFromMenu(
  page: Page,
  item: Entry,
  press = click,
  role: 'dialog' | 'alertdialog' = 'dialog',
) {
  await press((await openMenu(page, press)).getByRole('menuitem', { name: item, exact: true }))
  // It gives the focus back once it has faded.
  await expect(page.getByRole('menu')).toHaveCount(0)
  return page.getByRole(role)
}

/** What a person does who comes back to a page: it looks whether they are still signed in. */
export async function comeBackUntil(page: Page, url: RegExp | string) {
  await expect(async () => {
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await expect(page).toHaveURL(url, { timeout: 500 })
  }).toPass()
}

/** Something that a test waits for, or makes others wait for. */
export function later() {
  let now = () => {}
  const happens = new Promise<void>((resolve) => {
    now = resolve
  })
  return { happens, now: () => now() }
}

/** The page has come whole, its scripts have not: they come when the test says so. */
export async function openBeforeScripts(page: Page, path: string) {
  const scripts = later()
  await page.route('**/_next/static/**/*.js', async (route) => {
    await scripts.happens
    await route.continue()
  })
  await page.goto(path, { waitUntil: 'domcontentloaded' })
  return scripts.now
}
