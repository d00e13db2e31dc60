import type { Page } from '@playwright/test'
import { test, type Visitor } from '@/tests/support/people'
import {
  articles,
  chats,
  chip,
  expect,
  expectSame,
  hallOf,
  open,
  pathOf,
  say,
  shown,
  stored,
} from './chat-screen'

test('O-13 what a filter in between refuses holds up nothing else', async ({ ana, beto }) => {
  const [hall, other] = [await hallOf(ana, beto), await hallOf(ana, beto)]
  await open(ana, pathOf(hall))
  await ana.page.route('**/api/messages', (route) =>
    route.request().postData()?.includes('prohibido')
      ? route.fulfill({ status: 403, contentType: 'text/html', body: '<h1>Forbidden</h1>' })
      : route.fallback(),
  )
  for (const text of ['antes', 'prohibido', 'después']) await say(ana.page, text)
  await expect.poll(() => stored(ana, hall.id)).toEqual(['antes', 'después'])
  const refused = articles(ana.page).filter({ hasText: 'prohibido' })
  await expect(refused).toContainText('No enviado · Algo en tu red no lo dejó pasar')
  await chats(ana.page).getByRole('link', { name: other.name }).click()
  await expect(ana.page).toHaveURL(pathOf(other))
  await say(ana.page, 'en otra')
  await expectSame(other.id, [ana], ['en otra'])
  await expect(chip(ana.page)).toHaveText(/^(En vivo|Sondeo cada 3 s)$/)
})

test('O-15 a tab that was suspended while sending does not keep the others from it', async ({ ana }) => {
  const hall = await hallOf(ana)
  const suspended = await ana.context.newPage()
  await suspended.goto('/docs')
  await suspended.evaluate(() => {
    void navigator.locks.request('tertulia-outbox', () => new Promise(() => undefined))
  })
  await open(ana, pathOf(hall))
  for (const text of ['uno', 'dos']) await say(ana.page, text)
  await expect.poll(() => stored(ana, hall.id), { timeout: 30_000 }).toEqual(['uno', 'dos'])
})

test('O-16 what an earlier version has kept is sent', async ({ ana }) => {
  const hall = await hallOf(ana)
  const earlier = await earlierTab(ana, hall.id, 'de antes')
  await earlier.close()
  await open(ana, pathOf(hall))
  await expect.poll(() => shown(ana.page)).toEqual(['de antes'])
  await say(ana.page, 'de ahora')
  await expect.poll(() => shown(ana.page)).toEqual(['de antes', 'de ahora'])
  expect(await stored(ana, hall.id)).toEqual(['de antes', 'de ahora'])
})

test('O-16 it is sent as soon as the last tab of that version is closed, and nothing waits for it', async ({
  ana,
}) => {
  const hall = await hallOf(ana)
  const earlier = await earlierTab(ana, hall.id, 'de antes')
  await open(ana, pathOf(hall))
  await say(ana.page, 'de ahora')
  await expect.poll(() => shown(ana.page)).toEqual(['de ahora'])
  await earlier.close()
  await expect.poll(() => shown(ana.page)).toEqual(['de ahora', 'de antes'])
  expect(await stored(ana, hall.id)).toEqual(['de ahora', 'de antes'])
})

/** A tab that keeps a message as version 1 did, and does not let go of its database. */
async function earlierTab(
  { context, user, name }: Visitor,
  chatId: number,
  contenido: string,
): Promise<Page> {
  const page = await context.newPage()
  await page.goto('/docs')
  const entry = { chat_id: chatId, user_id: user.id, username: name, order: 1, refused: null, contenido }
  await page.evaluate(
    async (kept) => {
      const request = indexedDB.open('tertulia', 1)
      request.onupgradeneeded = () => {
        request.result.createObjectStore('outbox', { keyPath: 'client_id' }).put(kept)
      }
      await new Promise((resolve) => (request.onsuccess = resolve))
      Object.assign(window, { database: request.result })
    },
    { ...entry, client_id: crypto.randomUUID() },
  )
  return page
}
