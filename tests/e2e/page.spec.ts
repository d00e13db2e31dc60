import type { Page } from '@playwright/test'
import { expect, test } from '../support/people'
import { openFromMenu, openMenu } from './form'

async function expectNoSidewaysScroll(page: Page) {
  const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  await expect.poll(beyond).toBeLessThanOrEqual(0)
}

for (const [what, viewport] of [
  ['a screen of 320 px', { width: 320, height: 568 }],
  ['a window of 1280 px at 400 %', { width: 320, height: 256 }],
] as const) {
  test(`E-61 on ${what} nothing has to be scrolled sideways`, async ({ page, ana }) => {
    for (const each of [page, ana.page]) await each.setViewportSize(viewport)
    await page.goto('/entrar?sesion=terminada')
    await page.getByLabel('Nombre').fill(ana.name)
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Código')).toBeVisible()
    await expectNoSidewaysScroll(page)
    await ana.page.goto('/')
    await expectNoSidewaysScroll(ana.page)
    const menu = await openMenu(ana.page)
    await expect(menu).toBeInViewport()
    await expectNoSidewaysScroll(ana.page)
    await ana.page.keyboard.press('Escape')
    const dialog = await openFromMenu(ana.page, 'Código')
    await dialog.getByRole('button', { name: 'Crear un código nuevo' }).click()
    const code = dialog.getByRole('textbox', { name: 'Tu código' })
    expect(await code.evaluate((field) => field.scrollWidth - field.clientWidth)).toBeLessThanOrEqual(0)
    await expectNoSidewaysScroll(ana.page)
  })
}

test('E-62 on a phone the list of chats and the account are on the first screen @phone', async ({ ana }) => {
  await ana.page.goto('/')
  await expect(
    ana.page.getByRole('navigation', { name: 'Chats' }).getByRole('link', { name: 'General' }),
  ).toBeInViewport()
  await expect(ana.page.getByRole('button', { name: `Cuenta de ${ana.name}` })).toBeInViewport()
})

test('E-63 a script without the nonce of its answer does not run', async ({ ana }) => {
  const { page, context } = ana
  const nonceOf = async () => {
    const answer = await context.request.get('/')
    expect(answer.headers()['cache-control']).toBe('private, no-store')
    return /'nonce-([^']+)'/.exec(answer.headers()['content-security-policy'] ?? '')?.[1]
  }
  const nonces = [await nonceOf(), await nonceOf()]
  expect(nonces[0]).toBeTruthy()
  expect(nonces[0]).not.toBe(nonces[1])

  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.goto('/')
  await openMenu(page)
  await page.keyboard.press('Escape')
  expect(complaints).toEqual([])

  // A service worker would fetch the page where this test does not reach.
  await page.evaluate(async () => (await navigator.serviceWorker.ready).unregister())
  // What an attacker would smuggle into the page: an inline script, and one in an attribute.
  await page.route('/', async (route) => {
    const response = await route.fetch()
    const smuggled = '<script>window.ran = 1</script><img src="data:," onerror="window.ran = 1">'
    const body = (await response.text()).replace('</body>', `${smuggled}</body>`)
    await route.fulfill({ response, body })
  })
  await page.goto('/')
  await expect.poll(() => complaints.length).toBeGreaterThanOrEqual(2)
  expect(complaints.join()).toContain('Content Security Policy')
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
  await expect(await openMenu(page)).toBeVisible()
})

for (const [locale, title, way] of [
  ['es', 'Página no encontrada', 'Ir al inicio'],
  ['en', 'Page not found', 'Go home'],
] as const) {
  test(`E-64 a page that does not exist says so plainly, and links home (${locale})`, async ({
    ana,
    baseURL,
  }) => {
    await ana.context.addCookies([{ name: 'locale', value: locale, url: baseURL! }])
    const answer = await ana.page.goto('/no-existe/de-verdad')
    expect(answer?.status()).toBe(404)
    await expect(ana.page.getByRole('heading', { name: title })).toBeVisible()
    await ana.page.getByRole('link', { name: way }).click()
    await expect(ana.page).toHaveURL('/')
  })
}

for (const [locale, title, way] of [
  ['es', 'Algo salió mal', 'Ir al inicio'],
  ['en', 'Something went wrong', 'Go home'],
] as const) {
  test(`E-65 a page that fails says so, and links home (${locale})`, async ({ ana, baseURL }) => {
    const { page, context } = ana
    await context.addCookies([{ name: 'locale', value: locale, url: baseURL! }])
    // The log of messages cannot be drawn.
    await page.route('**/_next/static/chunks/*.js', async (route) => {
      const response = await route.fetch()
      const body = (await response.text()).replace('role:"log"', 'role:document.nowhere.role')
      await route.fulfill({ response, body })
    })
    await page.goto('/')
    await expect(page.getByRole('heading', { name: title })).toBeVisible()
    await expect(page).toHaveTitle(title)
    await expect(page.getByRole('link', { name: way })).toHaveAttribute('href', '/')
  })
}
