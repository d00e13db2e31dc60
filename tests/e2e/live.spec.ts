import { endSession, listSessions } from '@/lib/accounts/contract'
import { openDm, readChat } from '@/lib/chats/contract'
import { removeMember } from '@/lib/chats/halls/contract'
import { deleteMessage, editMessage, sendMessage } from '@/lib/messages/contract'
import { enter, test } from '@/tests/support/people'
import { articles, chats, chip, expect, expectSame, hallOf, message, open, say } from './chat-screen'
import { answerNoPoll, pushLineOf } from './push-line'

/** What takes a while by design: a dead line is noticed by its silence, and one that is back is tried again. */
const PATIENT = { timeout: 45_000 }
/** Less than a live page waits until it looks by itself. */
const UNASKED = { timeout: 15_000 }

test('L-10 a pushed message appears without a request', async ({ ana, beto }) => {
  const hall = await hallOf(ana, beto)
  await Promise.all([open(ana, `/c/${String(hall.id)}`), open(beto, `/c/${String(hall.id)}`)])
  await answerNoPoll(beto.page)
  await say(ana.page, 'al instante')
  await expect(articles(beto.page)).toContainText(['al instante'])
  for (let n = 1; n <= 20; n += 1)
    await ana.call(sendMessage, { chat_id: hall.id, contenido: `n${String(n)}.` })
  await expect(articles(beto.page)).toHaveCount(21)
})

test('L-11 messages, edits and deletions are the same on both screens and in the table @both', async ({
  ana,
  beto,
}) => {
  const hall = await hallOf(ana, beto)
  await Promise.all([open(ana, `/c/${String(hall.id)}`), open(beto, `/c/${String(hall.id)}`)])
  const senders = [ana, beto, ana, beto]
  const sent = await Promise.all(
    Array.from({ length: 24 }, (_, n) =>
      senders[n % senders.length]!.call(sendMessage, { chat_id: hall.id, contenido: `a${String(n)}` }),
    ),
  )
  await Promise.all([say(ana.page, 'de ana'), say(beto.page, 'de beto')])
  await ana.call(editMessage, { id: String(sent[4]!.id), contenido: 'cambiado' })
  await ana.call(deleteMessage, { id: String(sent[8]!.id) })
  for (const { page } of [ana, beto]) {
    await expect(articles(page).filter({ hasText: 'cambiado' })).toContainText('editado')
    await expect(articles(page).filter({ hasText: 'Mensaje eliminado' })).toHaveCount(1)
    await expect(articles(page)).toHaveCount(26)
  }
  const onAna = await articles(ana.page).locator('p').allInnerTexts()
  await expect.poll(() => articles(beto.page).locator('p').allInnerTexts()).toEqual(onAna)
  await ana.page.reload()
  await expect(articles(ana.page)).toHaveCount(26)
  expect(await articles(ana.page).locator('p').allInnerTexts()).toEqual(onAna)
})

test('L-12 polling where push is blocked, and push once it is not', async ({ ana, beto }) => {
  const hall = await hallOf(ana, beto)
  const line = await pushLineOf(beto.page)
  await line.set('cut')
  await open(ana, `/c/${String(hall.id)}`)
  await beto.page.goto(`/c/${String(hall.id)}`)
  await expect(chip(beto.page)).toHaveText('Sondeo cada 3 s')
  await say(ana.page, 'sin push')
  await expect(articles(beto.page)).toContainText(['sin push'])
  await line.set('through')
  await expect(chip(beto.page)).toHaveText('En vivo')
  await answerNoPoll(beto.page)
  await say(ana.page, 'con push')
  await expect(articles(beto.page)).toContainText(['sin push', 'con push'])
})

test('L-13 a connection whose channels are refused is not live', async ({ ana, beto }) => {
  const hall = await hallOf(ana, beto)
  await beto.page.route('**/api/pusher/auth', (route) => route.fulfill({ status: 500, body: 'no' }))
  await open(ana, `/c/${String(hall.id)}`)
  await beto.page.goto(`/c/${String(hall.id)}`)
  await expect(chip(beto.page)).toHaveText('Sondeo cada 3 s')
  await say(ana.page, 'igual llega')
  await expect(articles(beto.page)).toContainText(['igual llega'])
  await beto.page.unroute('**/api/pusher/auth')
  await expect(chip(beto.page)).toHaveText('En vivo', PATIENT)
})

test('L-14 a connection that died silently is detected, and polling continues', async ({ ana, beto }) => {
  const hall = await hallOf(ana, beto)
  const line = await pushLineOf(beto.page)
  await Promise.all([open(ana, `/c/${String(hall.id)}`), open(beto, `/c/${String(hall.id)}`)])
  await line.set('silent')
  await say(ana.page, 'en silencio')
  await expect(chip(beto.page)).toHaveText('Sondeo cada 3 s', PATIENT)
  await expect(articles(beto.page)).toContainText(['en silencio'])
  await line.set('cut')
  await line.set('through')
  await expect(chip(beto.page)).toHaveText('En vivo', PATIENT)
})

test('L-15 a message that is too large for an event arrives whole', async ({ ana, beto }) => {
  const hall = await hallOf(ana, beto)
  await open(beto, `/c/${String(hall.id)}`)
  const text = '🦙'.repeat(3_999) + '.'
  await ana.call(sendMessage, { chat_id: hall.id, contenido: text })
  await expect(articles(beto.page)).toHaveCount(1)
  expect(await articles(beto.page).locator('p').innerText()).toBe(text)
})

test('L-16 removed from a hall, one sees no more of it and keeps the typed text', async ({ ana, beto }) => {
  const hall = await hallOf(ana, beto)
  await open(beto, `/c/${String(hall.id)}`)
  await message(beto.page).fill('a medias')
  await ana.call(removeMember, { id: String(hall.id), user_id: String(beto.user.id) })
  await expect(beto.page.getByText('Ya no participas en este chat.')).toBeVisible(UNASKED)
  await expect(beto.page.getByLabel('Lo que escribiste')).toHaveValue('a medias')
  await ana.call(sendMessage, { chat_id: hall.id, contenido: 'ya sin beto' })
  await expect(chats(beto.page).getByRole('link', { name: hall.name })).toHaveCount(0)
  await expect(articles(beto.page)).toHaveCount(0)
})

test('L-17 the list of chats shows what happens elsewhere', async ({ ana, beto }) => {
  const hall = await hallOf(ana, beto)
  await open(beto)
  const first = await ana.call(sendMessage, { chat_id: hall.id, contenido: 'uno' })
  const last = await ana.call(sendMessage, { chat_id: hall.id, contenido: 'dos' })
  const link = chats(beto.page).getByRole('link', { name: hall.name })
  await expect(link).toHaveAccessibleName(`${hall.name} 2 sin leer`)
  await expect(link).toContainText(`${ana.name}: dos`)
  await ana.call(deleteMessage, { id: String(first.id) })
  await expect(link).toHaveAccessibleName(`${hall.name} 1 sin leer`)
  await ana.call(editMessage, { id: String(last.id), contenido: 'dos y medio' })
  await expect(link).toContainText(`${ana.name}: dos y medio`)
  // Read on another device.
  await beto.call(readChat, { id: String(hall.id), seq: last.seq })
  await expect(link).toHaveAccessibleName(hall.name)

  const dm = await ana.call(openDm, { with_username: beto.name })
  await ana.call(sendMessage, { chat_id: dm.id!, contenido: 'hola' })
  await expect(chats(beto.page).getByRole('link', { name: `${ana.name} 1 sin leer` })).toBeVisible()
})

test('L-25 a message in a hall before its channel is subscribed to is counted all the same', async ({
  ana,
  beto,
}) => {
  const hall = await hallOf(ana, beto)
  await pushLineOf(beto.page, `private-chat-${String(hall.id)}-`)
  const listed = beto.page.waitForResponse((response) => response.url().endsWith('/api/chats'))
  await open(beto)
  await listed
  await ana.call(sendMessage, { chat_id: hall.id, contenido: 'nadie me oye' })
  const row = chats(beto.page).getByRole('link', { name: hall.name })
  await expect(row.getByRole('img', { name: '1 sin leer' })).toBeVisible(UNASKED)
})

test('L-18 ending a session elsewhere leads its page to the sign-in page and closes its connection', async ({
  ana,
  browser,
}) => {
  const context = await browser.newContext()
  const other = await enter(context, ana.name, ana.code)
  const line = await pushLineOf(other.page)
  await open(other)
  expect(line.open()).toBe(1)
  const { sessions } = await ana.call(listSessions, {})
  for (const { id, current } of sessions) if (!current) await ana.call(endSession, { id })
  await expect(other.page).toHaveURL(/\/entrar\?.*sesion=terminada/)
  await expect.poll(() => line.open()).toBe(0)
  await context.close()
})

test('L-19 push alone brings messages, and the page says that it cannot send', async ({ ana, beto }) => {
  const hall = await hallOf(ana, beto)
  await open(beto, `/c/${String(hall.id)}`)
  // Another's page in between, as a café shows it: an answer, but not ours.
  await beto.page.route('**/api/messages**', (route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Wi-Fi</h1>' }),
  )
  await ana.call(sendMessage, { chat_id: hall.id, contenido: 'por push' })
  await expect(articles(beto.page)).toContainText(['por push'])
  await say(beto.page, 'no sale')
  await expect(articles(beto.page).filter({ hasText: 'no sale' })).toContainText('No enviado')
  await expect(chip(beto.page)).toHaveText('Sin conexión · 1 en espera')
  await beto.page.unroute('**/api/messages**')
  await expect(articles(beto.page).filter({ hasText: 'no sale' }).getByRole('time')).toBeVisible()
  await expectSame(hall.id, [beto], ['por push', 'no sale'])
})
