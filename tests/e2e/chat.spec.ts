import { listChats, openDm } from '@/lib/chats/contract'
import { createHall, joinHall, removeMember } from '@/lib/chats/halls/contract'
import { sendMessage } from '@/lib/messages/contract'
import { uniqueName } from '@/tests/support/names'
import { test } from '@/tests/support/people'
import {
  articles,
  chats,
  chip,
  expect,
  hallOf,
  leaveHall,
  message,
  open,
  ready,
  say,
  startBy,
} from './chat-screen'

test('G-1 two people talk in General @both', async ({ ana, beto }) => {
  await Promise.all([open(ana), open(beto)])
  const tag = uniqueName('g1')
  const turns = [ana, beto, ana, beto]
  for (const [turn, { page }] of turns.entries()) {
    await say(page, `${tag} ${String(turn)}`)
    for (const reader of [ana, beto]) {
      await expect(articles(reader.page).filter({ hasText: `${tag} ${String(turn)}` })).toHaveCount(1)
    }
  }
  for (const { page } of [ana, beto]) {
    await expect(articles(page).filter({ hasText: tag })).toContainText(
      turns.map((_, turn) => `${tag} ${String(turn)}`),
    )
    await expect(page.getByText('Enviando…')).toHaveCount(0)
  }
  await ana.page.reload()
  await expect(articles(ana.page).filter({ hasText: tag })).toHaveCount(turns.length)
})

test('G-2 a direct message @both', async ({ ana, beto }) => {
  await Promise.all([open(ana), open(beto)])
  const finder = await startBy(ana.page, 'Mensaje directo')
  await finder.getByRole('combobox').fill(uniqueName('nadie'))
  await expect(finder.getByText('No hay nadie con ese nombre.')).toBeVisible()
  await finder.getByRole('combobox').fill(beto.name.toUpperCase().slice(0, -1))
  await finder.getByRole('option', { name: beto.name }).click()
  await expect(ana.page.getByRole('heading', { name: beto.name })).toBeVisible()
  await ready(ana.page)
  await say(ana.page, 'solo para ti')

  await chats(beto.page).getByRole('link', { name: ana.name }).click()
  await expect(articles(beto.page)).toContainText(['solo para ti'])
  await expect(chats(beto.page).getByRole('link', { name: ana.name })).toHaveAttribute('aria-current', 'page')
})

test('G-3 a hall is created, joined and left @both', async ({ ana, beto }) => {
  const name = uniqueName('Cine')
  await Promise.all([open(ana), open(beto)])
  await ana.page.getByRole('button', { name: 'Crear sala' }).click()
  await ana.page.getByLabel('Nombre de la sala').fill(name)
  await ana.page.getByRole('dialog').getByRole('button', { name: 'Crear sala' }).click()
  await expect(ana.page.getByRole('heading', { name })).toBeVisible()

  await startBy(beto.page, 'Explorar salas')
  const row = beto.page.getByRole('listitem').filter({ hasText: name })
  await row.getByRole('button', { name: 'Unirse' }).click()
  await expect(beto.page.getByRole('heading', { name })).toBeVisible()
  await ready(beto.page)
  await say(beto.page, 'ya estoy')
  await expect(articles(ana.page)).toContainText(['ya estoy'])

  await leaveHall(beto.page)
  await expect(beto.page.getByRole('heading', { name: 'General' })).toBeVisible()
  await expect(chats(beto.page).getByRole('link', { name })).toHaveCount(0)
})

test('G-3 leaving a private hall shows a warning first', async ({ ana }) => {
  const hall = await ana.call(createHall, { name: uniqueName('Sala'), private: true })
  await open(ana, `/c/${String(hall.id)}`)
  await leaveHall(ana.page)
  const dialog = ana.page.getByRole('dialog', { name: `¿Salir de ${hall.name}?` })
  await dialog.getByRole('button', { name: 'Salir de la sala' }).click()
  await expect(ana.page.getByRole('heading', { name: 'General' })).toBeVisible()
})

test('G-4 another’s chat is not found', async ({ ana, beto, eva }) => {
  const dm = await ana.call(openDm, { with_username: beto.name })
  const hall = await ana.call(createHall, { name: uniqueName('Sala'), private: true })
  for (const path of [dm.id, hall.id, 999_999_999, '0', '99999999999999999999', 'x'].map(
    (id) => `/c/${String(id)}`,
  )) {
    const answer = await eva.page.goto(path)
    expect(answer?.status(), path).toBe(404)
    await expect(eva.page.getByRole('heading', { name: 'No encontramos este chat' })).toBeVisible()
  }
})

test('G-4 a user who signs in comes back to the chat afterwards', async ({ ana, browser }) => {
  const hall = await hallOf(ana)
  const stranger = await browser.newPage()
  await stranger.goto(`/c/${String(hall.id)}`)
  await expect(stranger).toHaveURL(`/entrar?next=${encodeURIComponent(`/c/${String(hall.id)}`)}`)
  await stranger.close()
})

test('G-5 a message that could not be sent @both', async ({ ana, beto }) => {
  const hall = await hallOf(ana, beto)
  await open(ana, `/c/${String(hall.id)}`)
  let isAnswerLost = false
  await ana.page.route('**/api/messages', async (route) => {
    // The answer is lost, and not the message: push or the next poll tells.
    if (isAnswerLost) await route.fetch()
    await route.abort()
  })
  await say(ana.page, 'llega una vez')
  const article = articles(ana.page).filter({ hasText: 'llega una vez' })
  await expect(article.getByText('No enviado')).toBeVisible()
  await expect(article).toContainText('No pudimos conectarnos')
  isAnswerLost = true
  await article.getByRole('button', { name: 'Reintentar' }).click()
  await expect(article.getByRole('time')).toBeVisible()
  await expect(article).toHaveCount(1)
  await expect(ana.page.getByText('No enviado')).toHaveCount(0)
  await open(beto, `/c/${String(hall.id)}`)
  await expect(articles(beto.page)).toHaveCount(1)
})

test('G-5 a page that cannot reach the server says so @both', async ({ ana }) => {
  await open(ana)
  await ana.context.setOffline(true)
  await expect(chip(ana.page)).toHaveText('Sin conexión')
  await ana.context.setOffline(false)
  await ready(ana.page)
})

test('G-7 HTML is text', async ({ ana, beto }) => {
  const hall = await hallOf(ana, beto)
  const text = '<img src=x onerror="document.title=1"> <b>a & b</b>\n  مرحبا'
  await ana.call(sendMessage, { chat_id: hall.id, contenido: text })
  await open(beto, `/c/${String(hall.id)}`)
  const article = articles(beto.page)
  await expect(article).toHaveCount(1)
  expect(await article.innerText()).toContain(text)
  await expect(article.locator('img, b')).toHaveCount(0)
})

test('G-8 the count of what is unread @both', async ({ ana, beto }) => {
  const hall = await hallOf(ana, beto)
  await open(beto)
  await ana.call(sendMessage, { chat_id: hall.id, contenido: 'uno' })
  await ana.call(sendMessage, { chat_id: hall.id, contenido: 'dos' })
  const link = chats(beto.page).getByRole('link', { name: `${hall.name} 2 sin leer`, exact: true })
  await expect(link).toBeVisible()
  await link.click()
  await expect(articles(beto.page)).toHaveCount(2)
  await expect
    .poll(async () => (await beto.call(listChats, {})).chats.find(({ id }) => id === hall.id)?.unread)
    .toBe(0)
  await chats(beto.page).getByRole('link', { name: 'General' }).click()
  await expect(beto.page.getByRole('heading', { name: 'General' })).toBeVisible()
  await expect(chats(beto.page).getByRole('link', { name: hall.name, exact: true })).toBeVisible()
})

test('G-9 removed from a hall @both', async ({ ana, beto }) => {
  const hall = await hallOf(ana, beto)
  await open(beto, `/c/${String(hall.id)}`)
  await message(beto.page).fill('a medias')
  await ana.call(removeMember, { id: String(hall.id), user_id: String(beto.user.id) })
  await expect(beto.page.getByText('Ya no participas en este chat.')).toBeVisible()
  await expect(message(beto.page)).toHaveCount(0)
  await expect(beto.page.getByLabel('Lo que escribiste')).toHaveValue('a medias')

  await beto.call(joinHall, { hall_id: hall.id })
  await expect(message(beto.page)).toHaveValue('a medias')
})

test('G-9 removed, and back before the list has noticed @both', async ({ ana, beto }) => {
  const hall = await hallOf(ana, beto)
  await open(beto, `/c/${String(hall.id)}`)
  await beto.page.route(/\/api\/chats(\?|$)/, (route) => route.abort())
  await ana.call(removeMember, { id: String(hall.id), user_id: String(beto.user.id) })
  await expect(beto.page.getByText('Ya no participas en este chat.')).toBeVisible()
  await beto.call(joinHall, { hall_id: hall.id })
  await beto.page.unroute(/\/api\/chats(\?|$)/)
  await expect(message(beto.page)).toBeVisible()
})
