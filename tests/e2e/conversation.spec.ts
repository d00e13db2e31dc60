import { openDm, readChat } from '@/lib/chats/contract'
import { addMember } from '@/lib/chats/halls/contract'
import { sendMessage } from '@/lib/messages/contract'
import { test } from '@/tests/support/people'
import { articles, chats, expect, hallOf, open, ready, say, scrollLog } from './chat-screen'
import { enterByForm, signOut } from './form'
import { fill, line, toNewest, top } from './lines-of-chat'

test('Q-1 a group names its author once, and each of its articles does for screen readers', async ({
  ana,
}) => {
  const hall = await hallOf(ana)
  await fill(ana, hall.id, 2)
  await open(ana, `/c/${String(hall.id)}`)
  await say(ana.page, 'línea 3.')
  for (const n of [1, 2, 3]) {
    await expect(line(ana, n).getByRole('time')).toHaveText(/^\d\d:\d\d$/)
    await expect(line(ana, n)).toContainText(ana.name)
  }
  await expect(ana.page.getByRole('log').locator('header')).toHaveCount(1)
  await expect(ana.page.getByRole('log').getByText('Hoy')).toBeVisible()
  await expect(line(ana, 2).getByRole('time')).toHaveCSS('opacity', '0')
  await line(ana, 2).hover()
  await expect(line(ana, 2).getByRole('time')).toHaveCSS('opacity', '1')
})

test('Q-3 new messages begin below a line, and a button leads to the line when it is out of view', async ({
  ana,
  beto,
}) => {
  const hall = await hallOf(ana, beto)
  await fill(ana, hall.id, 70)
  await beto.call(readChat, { id: String(hall.id), seq: 5 })
  await open(beto, `/c/${String(hall.id)}`)
  const begins = beto.page.getByText('Nuevos mensajes', { exact: true })
  await expect(line(beto, 70)).toBeInViewport()
  await expect(begins).toHaveCount(0)
  await beto.page.getByRole('button', { name: '65 mensajes nuevos' }).click()
  await expect(begins).toBeInViewport()
  await expect(line(beto, 6)).toBeInViewport()
  expect((await begins.boundingBox())!.y).toBeLessThan(await top(beto, 6))
  expect((await begins.boundingBox())!.y).toBeGreaterThan(await top(beto, 5))
  await expect(beto.page.getByRole('button', { name: '65 mensajes nuevos' })).toHaveCount(0)
})

test('Q-5 away from the end a button counts new messages, and leads there @both', async ({ ana, beto }) => {
  const hall = await hallOf(ana, beto)
  await fill(ana, hall.id, 50)
  await beto.call(readChat, { id: String(hall.id), seq: 50 })
  await open(beto, `/c/${String(hall.id)}`)
  await expect(toNewest(beto)).toHaveCount(0)
  await scrollLog(beto.page, -500)
  await expect(toNewest(beto)).toHaveAccessibleName('Ir a lo más reciente')
  for (const contenido of ['una más', 'y otra']) await ana.call(sendMessage, { chat_id: hall.id, contenido })
  await expect(toNewest(beto)).toHaveAccessibleName('Ir a lo más reciente: 2 mensajes nuevos')
  await toNewest(beto).click()
  await expect(articles(beto.page).last()).toBeInViewport()
  await expect(toNewest(beto)).toHaveCount(0)
  await expect(beto.page.getByText('Nuevos mensajes', { exact: true })).toBeInViewport()
})

test('Q-6 a link to a message opens there, by its id or its number', async ({ ana, beto, eva }) => {
  const hall = await hallOf(ana, beto)
  const sent = await fill(ana, hall.id, 100)
  const other = await hallOf(ana)
  const elsewhere = await ana.call(sendMessage, { chat_id: other.id, contenido: 'en otra parte' })
  const path = `/c/${String(hall.id)}`
  await open(beto, `${path}?m=40`)
  // One of the first messages of all may have this id.
  const meant = sent.find(({ id }) => id === 40)?.seq ?? 40
  await expect(line(beto, meant)).toBeInViewport()
  await expect(line(beto, 100)).not.toBeInViewport()

  // On to the end, and what comes meanwhile is not lost.
  await ana.call(sendMessage, { chat_id: hall.id, contenido: 'línea 101.' })
  await toNewest(beto).click()
  await expect(line(beto, 101)).toBeInViewport()

  const answered = await ana.call(sendMessage, { chat_id: hall.id, contenido: 'por su id' })
  for (let n = 0; n < 60; n += 1) await ana.call(sendMessage, { chat_id: hall.id, contenido: 'después' })
  await open(beto, `${path}?m=${String(answered.id)}`)
  await expect(articles(beto.page).filter({ hasText: 'por su id' })).toBeInViewport()

  for (const m of [String(elsewhere.id), '9'.repeat(15), '9'.repeat(40), '0', '-1', 'x', '1%00', '1&m=2']) {
    const answer = await beto.page.goto(`${path}?m=${m}`)
    expect(answer?.status(), m).toBe(200)
    await expect(articles(beto.page).last(), m).toContainText('después')
  }
  expect((await eva.page.goto(`/c/${String(other.id)}?m=${String(elsewhere.id)}`))?.status()).toBe(404)
})

test('Q-7 the scroll position is restored, from another chat and after a reload', async ({ ana, beto }) => {
  const hall = await hallOf(ana, beto)
  await fill(ana, hall.id, 90)
  await open(beto, `/c/${String(hall.id)}`)
  await scrollLog(beto.page, -100_000)
  await expect(articles(beto.page)).toHaveCount(90)
  await line(beto, 12).evaluate((article) => {
    article.scrollIntoView({ block: 'start' })
  })
  await expect(line(beto, 12)).toBeInViewport()
  const before = await top(beto, 12)

  await chats(beto.page).getByRole('link', { name: 'General' }).click()
  await expect(beto.page.getByRole('heading', { name: 'General' })).toBeVisible()
  await chats(beto.page).getByRole('link', { name: hall.name }).click()
  await expect(line(beto, 12)).toBeInViewport()
  expect(Math.abs((await top(beto, 12)) - before)).toBeLessThan(4)
  await beto.page.reload()
  await ready(beto.page)
  await expect(line(beto, 12)).toBeInViewport()
  expect(Math.abs((await top(beto, 12)) - before)).toBeLessThan(4)
})

test('Q-7 who signs in next in the same tab is not led to where somebody else was reading', async ({
  ana,
  beto,
}) => {
  const hall = await hallOf(ana, beto)
  await fill(ana, hall.id, 90)
  await open(beto, `/c/${String(hall.id)}`)
  await scrollLog(beto.page, -100_000)
  await expect(articles(beto.page)).toHaveCount(90)
  await line(beto, 12).evaluate((article) => {
    article.scrollIntoView({ block: 'start' })
  })
  await expect(line(beto, 12)).toBeInViewport()
  await signOut(beto.page)
  await expect(beto.page).toHaveURL('/entrar')
  const next = await enterByForm(beto.page)
  await expect(beto.page.getByRole('button', { name: `Cuenta de ${next}` })).toBeVisible()
  await ana.call(addMember, { id: String(hall.id), username: next })
  await open(beto, `/c/${String(hall.id)}`)
  await expect(line(beto, 90)).toBeInViewport()
})

test('Q-8 what the other side of a direct message has read is marked as seen @both', async ({
  ana,
  beto,
}) => {
  const dm = await ana.call(openDm, { with_username: beto.name })
  await open(ana, `/c/${String(dm.id)}`)
  await expect(ana.page.getByText(`Es el comienzo de tu conversación con ${beto.name}.`)).toBeVisible()
  for (const text of ['uno', 'dos']) await say(ana.page, text)
  await expect(articles(ana.page).last().getByRole('time')).toBeAttached()
  await expect(ana.page.getByRole('log').getByText('Visto')).toHaveCount(0)
  await open(beto, `/c/${String(dm.id)}`)
  await expect(articles(ana.page).filter({ hasText: 'dos' })).toContainText('Visto')
  await expect(ana.page.getByRole('log').getByText('Visto')).toHaveCount(1)
})

test('Q-9 what others write is announced, and what is loaded is not', async ({ ana, beto }) => {
  const hall = await hallOf(ana, beto)
  await fill(ana, hall.id, 60)
  await open(beto, `/c/${String(hall.id)}`)
  await beto.page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const place = (target instanceof Element ? target : target.parentElement)?.closest(
          '[aria-live],[role=status]',
        )
        const text = place?.getAttribute('aria-live') === 'off' ? '' : place?.textContent
        if (text && heard.at(-1) !== text) heard.push(text)
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  const heard = () => beto.page.evaluate(() => (window as unknown as { heard: string[] }).heard)
  await scrollLog(beto.page, -100_000)
  await expect(articles(beto.page)).toHaveCount(60)
  await say(beto.page, 'lo mío')
  await expect(articles(beto.page).last().getByRole('time')).toBeAttached()
  await ana.call(sendMessage, { chat_id: hall.id, contenido: 'hola' })
  await expect.poll(heard).toEqual([`${ana.name}: hola`])
})

test('Q-10 when older messages cannot be loaded, the page says why, and offers to try again', async ({
  ana,
}) => {
  const hall = await hallOf(ana)
  await fill(ana, hall.id, 60)
  await open(ana, `/c/${String(hall.id)}`)
  const older = /before_seq/
  await ana.page.route(older, (route) => route.abort())
  await scrollLog(ana.page, -100_000)
  await expect(ana.page.getByRole('log').getByRole('alert')).toContainText('No pudimos conectarnos')
  await ana.page.unroute(older)
  await ana.page.getByRole('button', { name: 'Ver mensajes anteriores' }).click()
  await expect(articles(ana.page)).toHaveCount(60)
})
