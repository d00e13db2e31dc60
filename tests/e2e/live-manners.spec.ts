import type { Page } from '@playwright/test'
import { test } from '@/tests/support/people'
import { articles, expect, open, ready, say } from './chat-screen'

test('L-21 each page sends its own id with every request', async ({ ana }) => {
  const ids = new Map<Page, Set<string | undefined>>()
  const pages = [ana.page, await ana.context.newPage()]
  for (const page of pages) {
    const seen = new Set<string | undefined>()
    ids.set(page, seen)
    page.on('request', (request) => {
      if (request.url().includes('/api/')) seen.add(request.headers()['x-client-id'])
    })
    await page.goto('/')
    await ready(page)
    await say(page, 'quién soy')
    await expect(articles(page).last().getByRole('time')).toBeVisible()
  }
  const [one, other] = [...ids.values()].map((seen) => [...seen])
  expect([one!.length, other!.length]).toEqual([1, 1])
  expect(one![0]).toMatch(/^[\da-f-]{36}$/)
  expect(other![0]).not.toBe(one![0])
})

test('L-20 however often one returns to a page, it asks once in five seconds', async ({ ana }) => {
  // Live, and past the question that goes with it.
  const listed = ana.page.waitForResponse((response) => response.url().endsWith('/api/chats'))
  await open(ana)
  await listed
  const asked: string[] = []
  ana.page.on('request', (request) => {
    if (/api\/(messages|chats)/.test(request.url())) asked.push(request.url())
  })
  await ana.page.evaluate(() => {
    for (let n = 0; n < 60; n += 1) {
      document.dispatchEvent(new Event('visibilitychange'))
      window.dispatchEvent(new Event('focus'))
      window.dispatchEvent(new Event('online'))
    }
  })
  await say(ana.page, 'sigo aquí')
  const own = articles(ana.page).filter({ hasText: ana.name }).filter({ hasText: 'sigo aquí' })
  await expect(own.getByRole('time')).toBeVisible()
  expect(asked.filter((url) => url.includes('since_rev')).length).toBeLessThanOrEqual(2)
  expect(asked.filter((url) => url.endsWith('/api/chats')).length).toBeLessThanOrEqual(2)
})

test('L-24 a page that is loaded opens one connection, and logs no errors', async ({ ana }) => {
  const sockets: string[] = []
  const complaints: string[] = []
  ana.page.on('websocket', (socket) => sockets.push(socket.url()))
  ana.page.on('console', (line) => {
    if (['warning', 'error'].includes(line.type())) complaints.push(line.text())
  })
  await open(ana)
  expect(sockets).toHaveLength(1)
  expect(complaints).toEqual([])
})
