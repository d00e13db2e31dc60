import { deleteMessage, sendMessage } from '@/lib/messages/contract'
import { test } from '@/tests/support/people'
import { action, articles, chats, editing, expect, hallOf, message, open, pathOf, ready } from './chat-screen'

test('Z-10 an edit that was begun is kept through a change of chat and a reload, like a draft', async ({
  ana,
}) => {
  const { page } = ana
  const [hall, other] = [await hallOf(ana), await hallOf(ana)]
  const { id } = await ana.call(sendMessage, { chat_id: hall.id, contenido: 'antes' })
  const go = async ({ name }: { name: string }) => {
    await chats(page).getByRole('link', { name }).click()
    await expect(page.getByRole('heading', { name })).toBeVisible()
  }
  const field = message(page)
  await open(ana, pathOf(hall))
  await field.fill('para luego')
  await articles(page).first().hover()
  await action(page, 'Editar').click()
  await field.fill('a medias')
  await go(other)
  await expect(field).toHaveValue('')
  await expect(editing(page)).toBeHidden()
  await go(hall)
  await expect(field).toHaveValue('a medias')
  await page.reload()
  await ready(page)
  await expect(editing(page)).toBeVisible()
  await expect(field).toHaveValue('a medias')
  await field.press('Enter')
  await expect(articles(page)).toContainText(['a medias'])
  await expect(articles(page).first()).toContainText('editado')
  await expect(field).toHaveValue('para luego')
  await page.reload()
  await ready(page)
  await expect(editing(page)).toBeHidden()
  await expect(field).toHaveValue('para luego')

  // What is gone meanwhile cannot be changed; what was written stays.
  await articles(page).first().hover()
  await action(page, 'Editar').click()
  await field.fill('demasiado tarde')
  await page.goto('about:blank')
  await ana.call(deleteMessage, { id: String(id) })
  await open(ana, pathOf(hall))
  await expect(page.getByText('El mensaje se eliminó mientras lo editabas')).toBeVisible()
  await expect(field).toHaveValue('demasiado tarde')
  await field.press('Enter')
  await expect(articles(page)).toContainText(['Mensaje eliminado', 'demasiado tarde'])
  await expect(field).toHaveValue('para luego')
})
