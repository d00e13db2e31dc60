import { test } from '@/tests/support/people'
import {
  articles,
  chip,
  expect,
  expectSame,
  hallOf,
  message,
  open,
  pathOf,
  ready,
  say,
  shown,
  stored,
} from './chat-screen'
import { holdBack, isPost } from './hold-back'
import { fill, line, toNewest } from './lines-of-chat'

const numbered = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => `n${String(from + n)}`)

test('O-1 what is written without a network is sent in order, once, also after a reload @both', async ({
  ana,
  beto,
}) => {
  const hall = await hallOf(ana, beto)
  const path = `/c/${String(hall.id)}`
  await Promise.all([open(ana, path), open(beto, path)])
  await ana.context.setOffline(true)
  for (const text of numbered(1, 20)) await say(ana.page, text)
  await expect(chip(ana.page)).toHaveText('Sin conexión · 20 en espera')
  await expect(articles(ana.page)).toHaveCount(20)
  await ana.page.reload().catch(() => null)
  await ana.context.setOffline(false)
  await open(ana, path)
  await expectSame(hall.id, [ana, beto], numbered(1, 20))
})

test('O-2 two tabs without a network send all that was written, once, in order', async ({ ana }) => {
  const hall = await hallOf(ana)
  const path = `/c/${String(hall.id)}`
  const second = await ana.context.newPage()
  await open(ana, path)
  await second.goto(path)
  await ready(second)
  await ana.context.setOffline(true)
  const texts = numbered(1, 12)
  for (const [n, text] of texts.entries()) {
    await say(n % 2 === 0 ? ana.page : second, text)
    // One tab shows what the other holds.
    for (const page of [ana.page, second]) await expect(articles(page)).toHaveCount(n + 1)
  }
  await ana.context.setOffline(false)
  for (const page of [ana.page, second]) await expect.poll(() => shown(page)).toEqual(texts)
  expect(await stored(ana, hall.id)).toEqual(texts)
})

test('O-3 what the server refuses does not stand in the way', async ({ ana }) => {
  const hall = await hallOf(ana)
  await open(ana, `/c/${String(hall.id)}`)
  await ana.page.route('**/api/messages', (route) =>
    route.request().postData()?.includes('prohibido')
      ? route.fulfill({ status: 422, json: { error: { code: 'invalid_value', message: 'no' } } })
      : route.fallback(),
  )
  for (const text of ['antes', 'prohibido', 'después']) await say(ana.page, text)
  await expect.poll(() => stored(ana, hall.id)).toEqual(['antes', 'después'])
  const refused = articles(ana.page).filter({ hasText: 'prohibido' })
  await expect(refused).toContainText('No enviado · Ese valor no es válido')
  await ana.page.reload()
  await expect(refused).toContainText('No enviado')
  await refused.getByRole('button', { name: 'Copiar' }).click()
  await expect(refused.getByRole('button', { name: 'Copiado' })).toBeVisible()
  await refused.getByRole('button', { name: 'Editar' }).click()
  await expect(message(ana.page)).toHaveValue('prohibido')
  await expect(message(ana.page)).toBeFocused()
  await expect(articles(ana.page)).toHaveCount(2)
  await say(ana.page, 'permitido')
  await expect.poll(() => stored(ana, hall.id)).toEqual(['antes', 'después', 'permitido'])
})

test('O-4 what was under way when the page crashed arrives once', async ({ ana, beto }) => {
  const hall = await hallOf(ana, beto)
  const path = `/c/${String(hall.id)}`
  await open(ana, path)
  // It got there, and the answer is still on its way.
  const stuck = ana.page.waitForRequest(
    (request) => request.method() === 'POST' && request.url().endsWith('/api/messages'),
  )
  await ana.page.route('**/api/messages', async (route) => {
    if (!isPost(route)) return route.fallback()
    await route.fetch()
  })
  for (const text of ['uno', 'dos']) await say(ana.page, text)
  await stuck
  await expect.poll(() => stored(ana, hall.id)).toEqual(['uno'])
  await expect(articles(ana.page)).toHaveCount(2)
  const devtools = await ana.context.newCDPSession(ana.page)
  const crashed = ana.page.waitForEvent('crash')
  void devtools.send('Page.crash').catch(() => null)
  await crashed
  const page = await ana.context.newPage()
  await page.goto(path)
  await expect.poll(() => shown(page)).toEqual(['uno', 'dos'])
  expect(await stored(beto, hall.id)).toEqual(['uno', 'dos'])
})

test('O-5 a request that is never answered is given up, and what is behind it goes', async ({ ana }) => {
  const hall = await hallOf(ana)
  await open(ana, `/c/${String(hall.id)}`)
  let isFirst = true
  await ana.page.route('**/api/messages', (route) => {
    if (!isPost(route) || !isFirst) return route.fallback()
    isFirst = false
  })
  for (const text of ['primero', 'segundo']) await say(ana.page, text)
  await expect.poll(() => stored(ana, hall.id), { timeout: 40_000 }).toEqual(['primero', 'segundo'])
  await expectSame(hall.id, [ana])
})

test('O-8 who is told to wait waits, and loses nothing', async ({ ana }) => {
  const hall = await hallOf(ana)
  await open(ana, `/c/${String(hall.id)}`)
  const tries: number[] = []
  await ana.page.route('**/api/messages', (route) => {
    if (!isPost(route)) return route.fallback()
    tries.push(Date.now())
    if (tries.length > 1) return route.fallback()
    const error = { code: 'rate_limited', message: 'wait' }
    return route.fulfill({ status: 429, headers: { 'retry-after': '2' }, json: { error } })
  })
  for (const text of ['uno', 'dos']) await say(ana.page, text)
  await ana.page.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect.poll(() => shown(ana.page)).toEqual(['uno', 'dos'])
  expect(tries).toHaveLength(3)
  expect(tries[1]! - tries[0]!).toBeGreaterThanOrEqual(2_000)
})

test('O-9 where the browser keeps nothing, the page itself does', async ({ ana }) => {
  const hall = await hallOf(ana)
  await ana.page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined })
    Object.defineProperty(navigator, 'locks', { value: undefined })
  })
  await open(ana, `/c/${String(hall.id)}`)
  const letGo = await holdBack(ana.page)
  for (const text of ['uno', 'dos']) await say(ana.page, text)
  await expect(articles(ana.page)).toHaveCount(2)
  await expect(articles(ana.page).first()).toContainText('No enviado')
  await letGo()
  await expect.poll(() => shown(ana.page)).toEqual(['uno', 'dos'])
  expect(await stored(ana, hall.id)).toEqual(['uno', 'dos'])
})

test('Q-11 what is sent from the middle of a chat is seen at its end, also without a network @both', async ({
  ana,
}) => {
  const { page } = ana
  const hall = await hallOf(ana)
  await fill(ana, hall.id, 200)
  await open(ana, `${pathOf(hall)}?m=20`)
  await expect(line(ana, 20)).toBeInViewport()
  await ana.context.setOffline(true)
  await say(page, 'desde el medio')
  const own = articles(page).last()
  await expect(own).toContainText('desde el medio')
  await expect(own).toBeInViewport()
  // What is between it and the lines above it says that it is not there.
  const between = page.getByRole('button', { name: 'Ver mensajes siguientes' })
  await expect(between).toBeVisible()
  expect((await between.boundingBox())!.y).toBeLessThan((await own.boundingBox())!.y)

  await ana.context.setOffline(false)
  await expect(line(ana, 200)).toBeInViewport()
  await expect(own).toBeInViewport()
  await expect(own.getByRole('time')).toBeVisible()
  await expect(toNewest(ana)).toHaveCount(0)
  expect(await stored(ana, hall.id)).toHaveLength(201)
})
