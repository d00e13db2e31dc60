import { createHall, createInvite } from '@/lib/chats/halls/contract'
import { uniqueName } from '../support/names'
import { expect, test } from '../support/people'
import { enterByForm, keepCode, later, openBeforeScripts } from './form'

test('E-1 the field has the focus, and a name and Enter are enough', async ({ page }) => {
  await page.goto('/entrar')
  await expect(page.getByLabel('Nombre')).toBeFocused()
  const name = uniqueName('ana')
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/')
  await expect(page.getByRole('button', { name: `Cuenta de ${name}` })).toBeAttached()
})

for (const [wrong, sentence] of [
  ['', 'Escribe tu nombre'],
  ['a/b', 'Usa de 1 a 32 letras'],
  ['soporte', 'Ese nombre está reservado'],
  ['rnoderador', 'se parece demasiado'],
] as const) {
  test(`E-2 the name “${wrong}” is reported beside its field, which keeps it`, async ({ page }) => {
    await page.goto('/entrar')
    const field = page.getByLabel('Nombre')
    await field.fill(wrong)
    await page.getByRole('button', { name: 'Entrar' }).click()
    await expect(page.getByRole('alert').filter({ hasText: sentence })).toBeVisible()
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await expect(field).toHaveAccessibleDescription(new RegExp(sentence))
    await expect(field).toBeFocused()
    await expect(field).toHaveValue(wrong)
    await expect(page.getByLabel('Código')).toBeHidden()
  })
}

test('E-3 in another browser a name asks for its code, reports a wrong one, and signs in with it', async ({
  page,
  browser,
}) => {
  const name = await enterByForm(page)
  const code = await keepCode(page)
  const elsewhere = await (await browser.newContext()).newPage()
  await elsewhere.goto('/entrar')
  await elsewhere.getByLabel('Nombre').fill(name)
  await elsewhere.keyboard.press('Enter')

  const field = elsewhere.getByLabel('Código')
  await expect(field).toBeFocused()
  await expect(field).toHaveAccessibleDescription(/Si es el tuyo/)
  await expect(field).not.toHaveAttribute('aria-invalid')

  await field.fill('AAAAA-BBBBB-CCCCC-DDDDD-EEEEE')
  await elsewhere.getByRole('button', { name: 'Entrar' }).click()
  await expect(elsewhere.getByRole('alert').filter({ hasText: 'El código no es correcto' })).toBeVisible()
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('AAAAA-BBBBB-CCCCC-DDDDD-EEEEE')
  await expect(elsewhere.getByLabel('Nombre')).toHaveValue(name)

  await field.fill(code.toLowerCase())
  await elsewhere.keyboard.press('Enter')
  await expect(elsewhere).toHaveURL('/')
  await expect(elsewhere.getByRole('region', { name: 'Guarda tu código' })).toBeHidden()
  await elsewhere.context().close()
})

test('E-4 another name typed instead of the one that needs its code is not asked for it', async ({
  page,
  ana,
}) => {
  await page.goto('/entrar')
  await page.getByLabel('Nombre').fill(ana.name)
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Código')).toBeVisible()
  await page.getByLabel('Nombre').fill(`${ana.name}x`)
  await expect(page.getByLabel('Código')).toBeHidden()
})

test('E-5 however often the button is pressed, one request is sent', async ({ page }) => {
  let requests = 0
  const answered = later()
  await page.route('**/api/login', async (route) => {
    requests += 1
    await answered.happens
    await route.continue()
  })
  await page.goto('/entrar')
  await page.getByLabel('Nombre').fill(uniqueName('ana'))
  const button = page.getByRole('button', { name: 'Entrar' })
  await button.dblclick()
  await expect(button).toHaveAttribute('aria-busy', 'true')
  await expect(button).toBeFocused()
  await button.press('Enter')
  answered.now()
  await expect(page).toHaveURL('/')
  expect(requests).toBe(1)
})

for (const next of [
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  '/\t/evil.example',
  '/.//evil.example',
  'javascript:alert(1)',
]) {
  test(`E-7 signing in never leads to another site: ${JSON.stringify(next)}`, async ({ page }) => {
    await page.goto(`/entrar?${new URLSearchParams({ next }).toString()}`)
    await page.getByLabel('Nombre').fill(uniqueName('ana'))
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL('/')
  })
}

test('E-8 signing in leads to the page one wanted, and a signed-in user is not asked again', async ({
  page,
}) => {
  await page.goto('/entrar?next=%2Fno-existe%3Fa%3D1')
  await page.getByLabel('Nombre').fill(uniqueName('ana'))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/no-existe?a=1')
  await page.goto('/entrar')
  await expect(page).toHaveURL('/')
})

test('E-9 without an answer the typed text stays, and trying again works', async ({ page }) => {
  const name = uniqueName('ana')
  await page.goto('/entrar')
  await page.getByLabel('Nombre').fill(name)
  await page.route('**/api/login', (route) => route.abort())
  await page.getByRole('button', { name: 'Entrar' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'No pudimos conectarnos' })).toBeVisible()
  await expect(page.getByLabel('Nombre')).toHaveValue(name)
  await page.unroute('**/api/login')
  await page.getByRole('button', { name: 'Entrar' }).click()
  await expect(page).toHaveURL('/')
})

test('E-13 the page says what this is, and who is invited reads to which hall', async ({ page, ana }) => {
  await page.goto('/entrar')
  await expect(page.getByText('Tertulia es el chat de tu equipo')).toContainText('sin contraseña')
  const hall = await ana.call(createHall, { name: uniqueName('Ventas Sur'), private: true })
  const { code } = await ana.call(createInvite, { id: String(hall.id) })
  await page.goto(`/unirse/${code}`)
  await expect(page).toHaveURL(/\/entrar/)
  await expect(page.getByRole('heading', { name: `Te invitaron a ${hall.name}` })).toBeVisible()
  await page.goto('/entrar?next=%2Funirse%2Fno-vale')
  await expect(page.getByRole('heading', { name: 'Entra a la conversación' })).toBeVisible()
})

test('E-14 whoever enters for the first time has General open at once @phone', async ({ page }) => {
  await page.goto('/entrar')
  await page.getByLabel('Nombre').fill(uniqueName('nueva'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'General', level: 1 })).toBeInViewport()
  await expect(page.getByRole('textbox', { name: 'Mensaje' })).toBeInViewport()
})

test('E-10 a user who is not signed in is sent to the sign-in page', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveURL(/\/entrar/)
  await expect(page.getByText('Tu sesión terminó')).toBeHidden()
})

test('E-11 without scripts the page says what it needs', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/entrar')
  const line = page.locator('noscript p')
  await expect(line).toBeVisible()
  expect(await line.innerHTML()).toContain('Tertulia necesita JavaScript')
  await context.close()
})

test('E-12 a form sent before the page is interactive is not lost', async ({ page }) => {
  const live = await openBeforeScripts(page, '/entrar')
  const name = uniqueName('ana')
  await page.getByLabel('Nombre').fill(name)
  await page.keyboard.press('Enter')
  live()
  await expect(page).toHaveURL('/')
  await expect(page.getByRole('button', { name: `Cuenta de ${name}` })).toBeAttached()
})
