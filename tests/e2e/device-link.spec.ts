import { expect, test } from '../support/people'
import { openFromMenu } from './form'

test('E-29 a link signs another device in, names both where somebody is signed in, and works once @phone', async ({
  ana,
  beto,
  page: phone,
}) => {
  await ana.page.goto('/')
  const dialog = await openFromMenu(ana.page, 'Vincular otro dispositivo')
  await expect(dialog.getByRole('img', { name: 'Código QR con el enlace' })).toBeVisible()
  const link = await dialog.getByRole('textbox', { name: 'Enlace' }).inputValue()
  expect(link).toContain('/vincular#')

  await beto.page.goto(link)
  await expect(beto.page.getByText(`En este navegador está ${beto.name}`)).toContainText(ana.name)
  await beto.page.getByRole('link', { name: `Seguir como ${beto.name}` }).click()
  await expect(beto.page).toHaveURL('/')

  await phone.goto(link)
  await phone.getByRole('button', { name: `Entrar como ${ana.name}` }).click()
  await expect(phone).toHaveURL('/')
  await expect(phone.getByRole('button', { name: `Cuenta de ${ana.name}` })).toBeAttached()

  await beto.page.goto('/entrar')
  await beto.page.goto(link)
  await expect(beto.page.getByText('Este enlace ya no es válido')).toBeVisible()
})
