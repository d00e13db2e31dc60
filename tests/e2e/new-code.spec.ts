import { expect, test } from '../support/people'
import { enterByForm, signOut } from './form'

test('E-6 the code of a new name stays until it is dismissed, can be copied, and is nowhere afterwards', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await enterByForm(page)
  const notice = page.getByRole('region', { name: 'Guarda tu código' })
  const code = await notice.getByRole('textbox', { name: 'Tu código' }).inputValue()
  expect(code).toMatch(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){4}$/)
  await notice.getByRole('button', { name: 'Copiar' }).click()
  await expect(notice.getByRole('button', { name: 'Copiado' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code)

  // It does not stand in the way: one can talk, and it is still there.
  await page.getByRole('textbox', { name: 'Mensaje' }).fill('hola')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article').filter({ hasText: 'hola' }).first()).toBeVisible()
  await page.reload()
  await expect(notice.getByRole('textbox', { name: 'Tu código' })).toHaveValue(code)
  for (const size of [
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
    { width: 320, height: 560 },
  ]) {
    await page.setViewportSize(size)
    expect((await notice.boundingBox())!.height).toBeLessThanOrEqual(56)
    await expect(notice.getByRole('button', { name: /^Copi/ })).toBeInViewport({ ratio: 1 })
    await expect(notice.getByRole('button', { name: 'Ya lo guardé' })).toBeInViewport({ ratio: 1 })
  }
  await notice.getByRole('button', { name: 'Ya lo guardé' }).click()
  await expect(notice).toBeHidden()
  expect(
    await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }, document.cookie])),
  ).not.toContain(code)
  await page.reload()
  await expect(page.getByRole('navigation', { name: 'Chats' })).toBeVisible()
  await expect(notice).toBeHidden()
})

test('E-6 signing out forgets the code, and nobody else is shown it', async ({ page }) => {
  const name = await enterByForm(page)
  const notice = page.getByRole('region', { name: 'Guarda tu código' })
  const code = await notice.getByRole('textbox', { name: 'Tu código' }).inputValue()
  await signOut(page)
  await expect(page).toHaveURL('/entrar')
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain(code)
  await enterByForm(page, name)
  await expect(page.getByRole('navigation', { name: 'Chats' })).toBeVisible()
  await expect(notice).toBeHidden()
})
