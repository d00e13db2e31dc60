import { openDm } from '@/lib/chats/contract'
import { updateHall } from '@/lib/chats/halls/contract'
import { sendMessage } from '@/lib/messages/contract'
import { test } from '@/tests/support/people'
import {
  chats,
  chip,
  expect,
  hallOf,
  hallOptions,
  isPushed,
  leaveHall,
  message,
  open,
  pathOf,
  startBy,
} from './chat-screen'

type Page = Parameters<typeof chats>[0]
const section = (page: Page, name: string) => chats(page).getByRole('button', { name, expanded: true })
const link = (page: Page, name: string) => chats(page).getByRole('link', { name })

/** The list from top to bottom: headings and names. */
const listed = (page: Page) =>
  chats(page)
    .getByRole('listitem')
    .evaluateAll((rows) =>
      rows.map(
        (row) => row.querySelector('h2')?.textContent ?? row.querySelector('[id$=-name]')?.textContent,
      ),
    )

test('B-14 the list has sections, which are folded and pinned to on this device', async ({ ana, beto }) => {
  const { page } = ana
  const hall = await hallOf(ana, beto)
  const other = await hallOf(ana, beto)
  await open(ana, pathOf(hall))
  await beto.call(sendMessage, { chat_id: other.id, contenido: 'nuevo' })
  await expect.poll(() => listed(page)).toEqual(['No leídos', other.name, 'Salas', 'General', hall.name])

  await hallOptions(page).click()
  await page.getByRole('menuitem', { name: 'Fijar en la lista' }).click()
  const pinned = ['No leídos', other.name, 'Fijados', hall.name, 'Salas', 'General']
  await expect.poll(() => listed(page)).toEqual(pinned)
  await section(page, 'Salas').click()
  await expect(link(page, 'General')).toHaveCount(0)

  // The server draws it so.
  const answer = await (await ana.context.request.get(pathOf(hall))).text()
  expect(answer).toContain('Fijados')
  await page.reload()
  await expect(link(page, hall.name)).toBeVisible()
  await expect(link(page, 'General')).toHaveCount(0)
  await chats(page)
    .getByRole('button', { name: /^Salas/ })
    .click()
  await expect(link(page, 'General')).toBeVisible()
  await hallOptions(page).click()
  await page.getByRole('menuitem', { name: 'Dejar de fijar' }).click()
  await expect(section(page, 'Fijados')).toHaveCount(0)
})

test('B-15 an unread chat stays where it is when it is opened, and until another is opened', async ({
  ana,
  beto,
}) => {
  const { page } = ana
  const [first, second] = [await hallOf(ana, beto), await hallOf(ana, beto)]
  for (const { id } of [first, second]) await beto.call(sendMessage, { chat_id: id, contenido: 'nuevo' })
  await open(ana)
  await expect.poll(() => listed(page)).toEqual(['No leídos', second.name, first.name, 'Salas', 'General'])
  await link(page, first.name).click()
  await expect(page.getByRole('heading', { level: 1, name: first.name })).toBeVisible()
  await expect(link(page, first.name)).toHaveAccessibleName(first.name)
  await expect.poll(() => listed(page)).toEqual(['No leídos', second.name, first.name, 'Salas', 'General'])
  await link(page, 'General').click()
  await expect.poll(() => listed(page)).toEqual(['No leídos', second.name, 'Salas', 'General', first.name])
})

test('B-16 an empty DM is in the list while it is open or holds a draft', async ({ ana, beto, eva }) => {
  const { page } = ana
  const { id } = await ana.call(openDm, { with_username: eva.name })
  await open(ana)
  await expect(link(page, eva.name)).toHaveCount(0)
  const finder = await startBy(page, 'Mensaje directo')
  await finder.getByRole('combobox').fill(eva.name.slice(0, -2))
  await finder.getByRole('option', { name: eva.name }).click()
  await expect(page).toHaveURL(`/c/${String(id)}`)
  await expect(link(page, eva.name)).toBeVisible()
  await link(page, 'General').click()
  await expect(link(page, eva.name)).toHaveCount(0)

  await page.goBack()
  await message(page).fill('a medias')
  await link(page, 'General').click()
  await expect(link(page, eva.name)).toBeVisible()
  expect(await listed(page)).not.toContain(beto.name)
})

test('B-17 of a long list only what is near the view is drawn', async ({ ana, eva }) => {
  const { page } = ana
  const halls = []
  for (let n = 0; n < 90; n += 1) halls.push(await hallOf(eva, ana))
  await open(ana, pathOf(halls[0]!))
  await expect(link(page, halls[0]!.name)).toBeInViewport({ ratio: 1 })
  await expect.poll(async () => (await listed(page)).length).toBeLessThan(50)
  const list = page.locator('[data-scrolls-list]')
  await list.evaluate((box) => {
    box.scrollTop = 0
  })
  await expect(link(page, halls[89]!.name)).toBeInViewport()
  await link(page, halls[89]!.name).focus()
  await list.evaluate((box) => {
    box.scrollTop = box.scrollHeight / 2
  })
  await expect(link(page, halls[40]!.name)).toBeInViewport()
  await expect(link(page, halls[89]!.name)).toBeFocused()
})

test('B-22 a chat on which the pointer rests is there when it is pressed', async ({ ana, beto }) => {
  const { page } = ana
  const hall = await hallOf(ana, beto)
  await beto.call(sendMessage, { chat_id: hall.id, contenido: 'ya está aquí' })
  await open(ana)
  const isItsPage = (url: URL | string) => String(url).includes(`${pathOf(hall)}?_rsc=`)
  const fetched = page.waitForEvent('requestfinished', (request) => isItsPage(request.url()))
  await link(page, hall.name).hover()
  await fetched
  await page.route(isItsPage, (route) => route.abort())
  await link(page, hall.name).click()
  await expect(page.getByRole('log')).toContainText('ya está aquí')
})

test('B-18 one header, and on a phone room for messages @phone', async ({ ana, beto }) => {
  const { page } = ana
  const hall = await hallOf(ana, beto)
  const other = await hallOf(ana, beto)
  await open(ana, pathOf(hall))
  const header = page.getByRole('main').locator('header').first()
  expect((await header.boundingBox())!.height).toBeLessThanOrEqual(52)
  const { width, height } = page.viewportSize()!
  if (width >= 768) return
  await expect(page.locator('header:visible')).toHaveCount(1)
  const log = (await page.getByRole('log').boundingBox())!
  expect(log.height / height).toBeGreaterThan(0.8)
  for (let n = 0; n < 3; n += 1) await beto.call(sendMessage, { chat_id: other.id, contenido: 'hola' })
  await expect(page.getByRole('link', { name: 'Volver a los chats' })).toHaveAccessibleDescription(
    '3 sin leer',
  )
  for (const size of [
    { width: 844, height: 390 },
    { width: 320, height: 568 },
  ]) {
    await page.setViewportSize(size)
    expect((await page.getByRole('log').boundingBox())!.height / size.height).toBeGreaterThan(0.6)
    await expect(message(page)).toBeInViewport({ ratio: 1 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width)
  }
})

test('B-19 the header says what a hall is about and how many are in it @both', async ({ ana, beto, eva }) => {
  const { page } = ana
  const hall = await hallOf(ana, beto)
  await open(ana, pathOf(hall))
  const header = page.getByRole('main').locator('header').first()
  await expect(header).toContainText('2 personas')
  await ana.call(updateHall, { id: String(hall.id), description: 'Portada y guía' })
  if (!isPushed()) await open(ana, pathOf(hall))
  await expect(header).toContainText('Portada y guía · 2 personas')
  await eva.context.request.post('/api/halls/join', { data: { hall_id: hall.id } })
  if (!isPushed()) await open(ana, pathOf(hall))
  await expect(header).toContainText('3 personas')
})

test('B-20 only what is wrong is seen in the header @both', async ({ ana }) => {
  await open(ana)
  const box = (await chip(ana.page).boundingBox())!
  if (isPushed()) expect(box.width).toBeLessThanOrEqual(1)
  else expect(box.width).toBeGreaterThan(40)
})

test('B-21 who leaves a public hall can come back at once @both', async ({ ana, beto }) => {
  const hall = await hallOf(ana, beto)
  const { page } = beto
  await open(beto, pathOf(hall))
  await leaveHall(page)
  await expect(page.getByRole('heading', { level: 1, name: 'General' })).toBeVisible()
  await expect(page.getByText(`Saliste de ${hall.name}.`)).toBeVisible()
  await expect(link(page, hall.name)).toHaveCount(0)
  await page.getByRole('button', { name: 'Deshacer' }).click()
  await expect(page.getByRole('heading', { level: 1, name: hall.name })).toBeVisible()
  await expect(link(page, hall.name)).toBeVisible()

  await open(ana, pathOf(hall))
  await leaveHall(ana.page)
  const question = ana.page.getByRole('dialog', { name: `¿Salir de ${hall.name}?` })
  await question.getByRole('button', { name: 'Cancelar' }).click()
  await expect(ana.page).toHaveURL(pathOf(hall))
})
