import { test } from '@/tests/support/people'
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
  await ana.page.goto('/docs')
  const entry = { chat_id: hall.id, user_id: ana.user.id, username: ana.name, order: 1, refused: null }
  await ana.page.evaluate(
    async (kept) => {
      const request = indexedDB.open('tertulia', 1)
      request.onupgradeneeded = () => {
        request.result.createObjectStore('outbox', { keyPath: 'client_id' }).put(kept)
      }
      await new Promise((resolve) => (request.onsuccess = resolve))
      request.result.close()
    },
    { ...entry, client_id: crypto.randomUUID(), contenido: 'de antes' },
  )
  await open(ana, pathOf(hall))
  await say(ana.page, 'de ahora')
  await expect.poll(() => shown(ana.page)).toEqual(['de antes', 'de ahora'])
  expect(await stored(ana, hall.id)).toEqual(['de antes', 'de ahora'])
})
