import { enter, test } from '@/tests/support/people'
import { articles, expect, hallOf, open, say, shown, stored } from './chat-screen'
import { enterByForm, signOut } from './form'
import { holdBack } from './hold-back'

test('O-6 signing out asks about unsent messages, and keeps them if wanted', async ({ ana }) => {
  const { page, name } = ana
  const hall = await hallOf(ana)
  const path = `/c/${String(hall.id)}`
  await open(ana, path)
  await holdBack(page)
  await say(page, 'guardado')
  await expect(articles(page)).toContainText(['No enviado'])
  const question = page.getByRole('alertdialog', { name: 'Tienes 1 mensaje sin enviar' })
  await signOut(page)
  await question.getByRole('button', { name: 'Quedarme' }).click()
  await expect(question).toBeHidden()
  await signOut(page)
  await question.getByRole('button', { name: 'Salir y guardarlos aquí' }).click()
  await expect(page).toHaveURL('/entrar')
  await page.unrouteAll()

  // Whoever comes in between neither sees nor sends it.
  const other = await enterByForm(page)
  await expect(page.getByRole('button', { name: `Cuenta de ${other}` })).toBeVisible()
  await signOut(page)
  await expect(page).toHaveURL('/entrar')
  await enterByForm(page, name)
  await page.goto(path)
  await expect.poll(() => shown(page)).toEqual(['guardado'])
})

test('O-7 messages that are discarded at sign-out are gone', async ({ ana }) => {
  const { page, name, code, context } = ana
  const hall = await hallOf(ana)
  const path = `/c/${String(hall.id)}`
  await open(ana, path)
  await holdBack(page)
  await say(page, 'descartado')
  await expect(articles(page)).toContainText(['No enviado'])
  await signOut(page)
  await page.getByRole('button', { name: 'Salir y descartarlos' }).click()
  await expect(page).toHaveURL('/entrar')
  const again = await enter(context, name, code)
  await open(again, path)
  await say(again.page, 'solo esto')
  await expect.poll(() => shown(again.page)).toEqual(['solo esto'])
  expect(await stored(again, hall.id)).toEqual(['solo esto'])
})
