import { openDm } from '@/lib/chats/contract'
import { test } from '@/tests/support/people'
import { chats, expect, open } from './chat-screen'
import { dotOf, people, rowOf } from './presence-screen'

test('U-75 people who are online are listed beside the chat, and found by name to write to @both', async ({
  ana,
  beto,
  eva,
}) => {
  await open(ana)
  await open(beto)
  const list = people(ana.page)
  await expect(ana.page.getByRole('heading', { name: /^Usuarios conectados · \d+$/ })).toBeVisible()
  await expect(ana.page.getByText('Usuarios conectados', { exact: true })).toBeVisible()
  await expect(dotOf(ana.page, beto)).toHaveAttribute('data-status', 'online')
  await expect(rowOf(ana.page, beto)).toHaveAccessibleDescription('en línea')
  await expect(rowOf(ana.page, ana)).toContainText('(tú)')

  await list.getByRole('searchbox', { name: 'Buscar personas' }).fill(eva.name.toUpperCase())
  await expect(list.getByRole('button')).toHaveCount(1)
  await list.getByRole('searchbox').press('ArrowDown')
  await expect(rowOf(ana.page, eva)).toBeFocused()
  await list.getByRole('searchbox').fill('nadie-se-llama-asi')
  await expect(list.getByText('No hay nadie con ese nombre.')).toBeVisible()
  await list.getByRole('searchbox').fill(beto.name)
  await rowOf(ana.page, beto).click()
  await ana.page.getByRole('dialog', { name: beto.name }).getByRole('button', { name: 'Mensaje' }).click()
  await expect(ana.page).toHaveURL(/\/c\/\d+$/)
  await expect(ana.page.getByRole('heading', { name: beto.name })).toBeVisible()
  await expect(chats(ana.page).getByRole('link', { name: beto.name })).toBeVisible()
})

test('U-76 the other side of a DM has a status dot wherever they appear, and their status in words @both', async ({
  ana,
  beto,
}) => {
  const dm = await ana.call(openDm, { with_username: beto.name })
  await open(beto)
  await open(ana, `/c/${String(dm.id)}`)
  const heading = ana.page.getByRole('region', { name: beto.name }).locator('header').first()
  await expect(heading).toContainText('en línea')
  const link = chats(ana.page).getByRole('link', { name: beto.name })
  await expect(link.locator('[data-status]').first()).toHaveAttribute('data-status', 'online')
  await expect(link).toHaveAccessibleDescription(/^en línea/)
})
