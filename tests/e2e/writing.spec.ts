import { login } from '@/lib/accounts/contract'
import { deleteMessage, sendMessage } from '@/lib/messages/contract'
import { uniqueName } from '@/tests/support/names'
import { test } from '@/tests/support/people'
import {
  action,
  articles,
  chats,
  editing,
  expect,
  hallOf,
  message,
  open,
  pathOf,
  ready,
  say,
  stored,
} from './chat-screen'
import { later, openFromMenu } from './form'
import { isPost } from './hold-back'

test('Z-1 a draft is kept for its chat, shown in the list, and gone once sent', async ({ ana }) => {
  const { page } = ana
  const [one, other] = [await hallOf(ana), await hallOf(ana)]
  const row = (name: string) => chats(page).getByRole('listitem').filter({ hasText: name })
  const go = async (name: string) => {
    await row(name).getByRole('link').click()
    await expect(page.getByRole('heading', { name })).toBeVisible()
  }
  await open(ana, pathOf(one))
  await message(page).fill('a medias')
  await go(other.name)
  await expect(message(page)).toHaveValue('')
  await expect(row(one.name)).toContainText('Borrador: a medias')
  await page.reload()
  await expect(row(one.name)).toContainText('Borrador: a medias')
  await go(one.name)
  await expect(message(page)).toHaveValue('a medias')
  await expect(row(one.name)).not.toContainText('Borrador')
  await page.reload()
  await expect(message(page)).toHaveValue('a medias')
  await message(page).press('Enter')
  await expect(articles(page)).toContainText(['a medias'])
  await go(other.name)
  await expect(row(one.name)).toContainText('Tú: a medias')
})

test('Z-2 nobody else who uses the browser sees a draft, and none is left once the device is forgotten', async ({
  ana,
}) => {
  const { page, context } = ana
  const enter = async (username: string) => {
    // A page that is open would see it, and load itself anew.
    await page.goto('about:blank')
    await context.request.post(login.path, { data: { username } })
  }
  await open(ana)
  await message(page).fill('solo mío')
  await enter(uniqueName('otra'))
  await open(ana)
  await expect(message(page)).toHaveValue('')
  await enter(ana.name)
  await open(ana)
  await expect(message(page)).toHaveValue('solo mío')
  await openFromMenu(page, 'Salir y olvidar este dispositivo', undefined, 'alertdialog')
  await page.getByRole('button', { name: 'Salir y olvidar', exact: true }).click()
  await expect(page).toHaveURL('/entrar')
  const kept = await page.evaluate(() => Object.values({ ...localStorage }).join())
  expect(kept).not.toContain('solo mío')
})

test('Z-3 the up arrow edits one’s last message; the draft comes back @both', async ({ ana, beto }) => {
  const hall = await hallOf(ana, beto)
  for (const [visitor, contenido] of [
    [ana, 'uno'],
    [ana, 'dos'],
    [beto, 'tres'],
  ] as const) {
    await visitor.call(sendMessage, { chat_id: hall.id, contenido })
  }
  await Promise.all([open(ana, pathOf(hall)), open(beto, pathOf(hall))])
  const field = message(ana.page)
  await field.press('ArrowUp')
  await expect(field).toHaveValue('dos')
  await expect(editing(ana.page)).toBeVisible()
  await field.fill('dos y medio')
  await field.press('Enter')
  for (const { page } of [ana, beto]) {
    await expect(articles(page)).toContainText(['uno', 'dos y medio', 'tres'])
    await expect(articles(page).nth(1)).toContainText('editado')
  }
  await expect(editing(ana.page)).toBeHidden()
  await expect(field).toHaveValue('')

  await field.fill('para luego')
  await articles(ana.page).first().hover()
  await action(ana.page, 'Editar').click()
  await expect(field).toHaveValue('uno')
  // The same text is no change.
  await field.press('Enter')
  await expect(editing(ana.page)).toBeHidden()
  await expect(field).toHaveValue('para luego')
  await expect(field).toBeFocused()
  await expect(articles(ana.page).first()).not.toContainText('editado')
})

test('Z-4 an edit that fails says so, and no text is lost', async ({ ana }) => {
  const { page } = ana
  const hall = await hallOf(ana)
  const { id } = await ana.call(sendMessage, { chat_id: hall.id, contenido: 'antes' })
  await open(ana, pathOf(hall))
  const field = message(page)
  await page.route(`**/api/messages/${String(id)}`, (route) => route.abort())
  await field.press('ArrowUp')
  await field.fill('después')
  await field.press('Enter')
  await expect(page.getByText('No pudimos conectarnos')).toBeVisible()
  await expect(field).toHaveValue('después')
  await expect(articles(page)).toContainText(['antes'])
  await page.unroute(`**/api/messages/${String(id)}`)

  await ana.call(deleteMessage, { id: String(id) })
  await expect(page.getByText('El mensaje se eliminó mientras lo editabas')).toBeVisible()
  await expect(field).toHaveValue('después')
  await field.press('Enter')
  await expect(articles(page)).toContainText(['Mensaje eliminado', 'después'])
  await expect(field).toHaveValue('')
})

test('Z-9 a stored message whose answer was lost, and that is rewritten, is edited', async ({ ana }) => {
  const { page } = ana
  const hall = await hallOf(ana)
  await open(ana, pathOf(hall))
  const [again, letGo] = [later(), later()]
  let isFirst = true
  await page.route('**/api/messages', async (route) => {
    if (!isPost(route)) return route.fallback()
    if (isFirst) {
      isFirst = false
      return route.abort()
    }
    again.now()
    await letGo.happens
    return route.fallback()
  })
  await say(page, 'mal escrito')
  await expect(articles(page)).toContainText('No enviado')
  await again.happens
  await action(page, 'Editar').click()
  await expect(message(page)).toHaveValue('mal escrito')
  await expect(articles(page)).toHaveCount(0)
  letGo.now()
  await expect(editing(page)).toBeVisible()
  await message(page).fill('bien escrito')
  await message(page).press('Enter')
  await expect(articles(page)).toContainText(['bien escrito'])
  await expect(message(page)).toHaveValue('')
  expect(await stored(ana, hall.id)).toEqual(['bien escrito'])
  await page.reload()
  await ready(page)
  await expect(message(page)).toHaveValue('')
})
