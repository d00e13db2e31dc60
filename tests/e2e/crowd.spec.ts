import type { Browser, Page } from '@playwright/test'
import { createHall } from '@/lib/chats/halls/contract'
import { type App, startApp } from '@/tests/support/app'
import { query } from '@/tests/support/database'
import { uniqueName } from '@/tests/support/names'
import { enter, test } from '@/tests/support/people'
import { articles, expect, message, open, pathOf, say } from './chat-screen'
import { people, rowOf } from './presence-screen'

const CROWD = 3_000
const COMPANY = 50
const nameOf = (n: number) => `gente ${String(n).padStart(4, '0')}`

test.describe('where there are thousands', () => {
  // They share an application of their own.
  test.describe.configure({ mode: 'default' })
  let app: App
  const sql = (text: string, values: unknown[] = []) => query(app.env['DATABASE_URL']!, text, values)

  test.beforeAll(async () => {
    app = await startApp()
    await sql(
      `insert into users (username, username_key, username_skeleton, username_drawn)
        select name, name, name, name
        from (select 'gente ' || lpad(n::text, 4, '0') as name from generate_series(1, $1::int) n) names`,
      [CROWD],
    )
    await sql(
      `update user_presence p set last_seen = now() - n * interval '1 hour', gone_at = now() - n * interval '1 hour'
        from (select id, substr(username, 7)::int as n from users where username like 'gente %') u where u.id = p.user_id`,
    )
  })
  test.afterAll(async () => {
    await app.stop()
  })

  const enterIn = async (browser: Browser, who: string) =>
    enter(await browser.newContext({ baseURL: app.url }), uniqueName(who), undefined, app.url)

  test('U-92 of thousands few are drawn; any is found, and the last is reached by wheel and by key', async ({
    browser,
  }) => {
    const ana = await enterIn(browser, 'ana')
    const { page } = ana
    const [last, search] = [{ name: nameOf(CROWD) }, people(page).getByRole('searchbox')]
    await open(ana)
    await expect(rowOf(page, { name: nameOf(1) })).toBeVisible()
    await search.fill(nameOf(1_500).replace('e', 'É').toUpperCase())
    await expect(people(page).getByRole('button')).toHaveCount(1)
    await expect(rowOf(page, { name: nameOf(1_500) })).toBeVisible()
    await search.fill('')

    await people(page).getByRole('button').first().hover()
    await expect(async () => {
      await page.mouse.wheel(0, 1_000_000)
      await expect(rowOf(page, last)).toBeInViewport({ timeout: 500 })
    }).toPass()
    expect(await people(page).getByRole('button').count()).toBeLessThan(50)

    await search.press('ArrowDown')
    await expect(rowOf(page, ana)).toBeFocused()
    await expect(rowOf(page, ana)).toBeInViewport()
    await page.keyboard.press('End')
    await expect(rowOf(page, last)).toBeFocused()
    await expect(rowOf(page, last)).toBeInViewport()
    for (let n = 1; n <= 40; n += 1) await page.keyboard.press('ArrowUp')
    await expect(rowOf(page, { name: nameOf(CROWD - 40) })).toBeFocused()
    // The wheel leaves it far behind; the keys go on from it, and Tab comes back to it.
    await page.mouse.wheel(0, -1_000_000)
    await expect(rowOf(page, ana)).toBeInViewport()
    await page.keyboard.press('ArrowDown')
    await expect(rowOf(page, { name: nameOf(CROWD - 39) })).toBeFocused()
    await expect(rowOf(page, { name: nameOf(CROWD - 39) })).toBeInViewport()
    await page.keyboard.press('Shift+Tab')
    await expect(search).toBeFocused()
    await page.mouse.wheel(0, -1_000_000)
    await expect(rowOf(page, ana)).toBeInViewport()
    await page.keyboard.press('Tab')
    await expect(rowOf(page, { name: nameOf(CROWD - 39) })).toBeFocused()
    await page.keyboard.press('Home')
    await expect(rowOf(page, ana)).toBeFocused()
    await ana.context.close()
  })

  test('U-93 typing is sent and shown among fifty, and not among more', async ({ browser }) => {
    const [ana, beto] = [await enterIn(browser, 'ana'), await enterIn(browser, 'beto')]
    const hallOf = async (members: number) => {
      const hall = await ana.call(createHall, { name: uniqueName('Sala') })
      const others = `select id from users where username like 'gente %' order by id limit $3`
      await sql(
        `insert into chat_participants (chat_id, user_id) select $1, id from (select $2::int as id union all (${others})) u`,
        [hall.id, beto.user.id, members - 2],
      )
      return hall
    }
    const [company, crowd] = [await hallOf(COMPANY), await hallOf(COMPANY + 1)]
    const told = framesOf(beto.page)
    await Promise.all([open(ana, pathOf(company)), open(beto, pathOf(company))])
    await expect(async () => {
      await message(beto.page).pressSequentially('hola ')
      await expect(writing(ana.page)).toBeVisible({ timeout: 1_000 })
    }).toPass()
    await say(beto.page, 'entre pocos')

    await Promise.all([open(ana, pathOf(crowd)), open(beto, pathOf(crowd))])
    const before = told().length
    const known = beto.page.waitForResponse(/\/members$/)
    await message(beto.page).pressSequentially('ho')
    await known
    await message(beto.page).pressSequentially('la a todos')
    await say(beto.page, 'entre muchos')
    await expect(articles(ana.page)).toContainText(['entre muchos'])
    expect(told()).toHaveLength(before)

    // A program that says so all the same.
    await beto.page.route(/\/members$/, async (route) => {
      const response = await route.fetch()
      const { members } = (await response.json()) as { members: unknown[] }
      await route.fulfill({ response, json: { members: members.slice(0, 2) } })
    })
    await beto.page.reload()
    const shown = await recordWriting(ana.page)
    await expect(async () => {
      await message(beto.page).pressSequentially('oigan ')
      expect(told().length).toBeGreaterThan(before)
    }).toPass()
    await say(beto.page, 'ya está')
    await expect(articles(ana.page)).toContainText(['entre muchos', 'ya está'])
    expect(await shown()).toBe(false)
    for (const { context } of [ana, beto]) await context.close()
  })
})

const writing = (page: Page) => page.getByText(/está escribiendo…$/)

/** What a page says to others past the server. */
function framesOf(page: Page): () => string[] {
  const sent: string[] = []
  page.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => {
      if (String(payload).includes('client-typing')) sent.push(String(payload))
    }),
  )
  return () => sent
}

/** Whether it was ever shown, however briefly. */
async function recordWriting(page: Page) {
  await page.evaluate(() => {
    const note = () => {
      if (document.body.innerText.includes('escribiendo…'))
        Object.assign(globalThis, { isWritingShown: true })
    }
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  return () => page.evaluate(() => 'isWritingShown' in globalThis)
}
