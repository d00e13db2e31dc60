import type { Page, WebSocketRoute } from '@playwright/test'
import { enter, test } from '@/tests/support/people'
import { chats, chip, expect, hallOf, message, open, pathOf } from './chat-screen'

/** Two attempts that lead to nothing come first. */
const PATIENT = { timeout: 60_000 }

/**
 * Push is no longer where the page has it from, but at another name of this machine. A socket that is routed is none
 * of the browser's own, so a policy does not hold for it: where that matters, the new address is left alone.
 */
async function move(page: Page, { routesNew = true } = {}) {
  let isMoved = false
  const seen: string[] = []
  const lines: WebSocketRoute[] = []
  const isRouted = ({ hostname, pathname }: URL) =>
    pathname.startsWith('/app/') && (routesNew || hostname !== 'localhost')
  await page.routeWebSocket(isRouted, async (line) => {
    if (!isMoved) {
      lines.push(line)
      return void line.connectToServer()
    }
    seen.push(new URL(line.url()).hostname)
    await line.close({ code: 3001 })
  })
  await page.route('**/api/realtime', async (route) => {
    const answer = await route.fetch()
    const elsewhere = { host: 'localhost', port: Number(new URL(page.url()).port), tls: false }
    await route.fulfill({ json: { ...((await answer.json()) as object), ...elsewhere } })
  })
  return {
    seen,
    now: async () => {
      isMoved = true
      // What is open ends as it does when a server goes.
      await Promise.all(lines.map((line) => line.close({ code: 3001 })))
    },
  }
}

async function hide(page: Page) {
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' })
    document.dispatchEvent(new Event('visibilitychange'))
  })
}

const isSamePage = (page: Page) => page.evaluate(() => 'isOld' in globalThis)
const mark = (page: Page) => page.evaluate(() => Object.assign(globalThis, { isOld: true }))

test('L-34 a page whose push service has moved goes there', async ({ ana, browser }) => {
  const context = await browser.newContext({ bypassCSP: true })
  const visitor = await enter(context, ana.name, ana.code)
  const push = await move(visitor.page)
  await open(visitor)
  await push.now()
  await expect.poll(() => push.seen, PATIENT).toContain('localhost')
  await context.close()
})

for (const calm of ['hidden', 'another chat'] as const) {
  test(`L-36 a page that may not go there is loaded anew in a calm moment: ${calm}`, async ({ ana }) => {
    const { page } = ana
    const hall = await hallOf(ana)
    const push = await move(page, { routesNew: false })
    await open(ana, pathOf(hall))
    await mark(page)
    const blocked = page.waitForEvent('console', {
      predicate: (line) =>
        line.text().includes('Content Security Policy') && line.text().includes('localhost'),
      ...PATIENT,
    })
    await push.now()
    await blocked
    await message(page).fill('a medias')
    await expect(chip(page)).toHaveText('Sondeo cada 3 s', PATIENT)
    expect(await isSamePage(page)).toBe(true)
    if (calm === 'hidden') await hide(page)
    else await chats(page).getByRole('link', { name: 'General' }).click()
    await expect.poll(() => isSamePage(page).catch(() => true)).toBe(false)
    await page.goto(pathOf(hall))
    await expect(message(page)).toHaveValue('a medias')
  })
}
