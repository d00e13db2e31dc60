import { sendMessage } from '@/lib/messages/contract'
import { naughtyTexts } from '@/tests/support/naughty-texts'
import { test } from '@/tests/support/people'
import { articles, expect, hallOf, message, open, scrollLog } from './chat-screen'

const MARKED = '**hola** _tú_ `x`\n- uno\n- dos\n```\nconst a = 1\n```'

test('X-7 nothing in a message is executed', async ({ ana, beto, baseURL }) => {
  const hall = await hallOf(ana, beto)
  // What is no text at all is refused as that.
  const texts = naughtyTexts.filter((text) => text.isWellFormed() && !text.includes('\0'))
  for (const contenido of texts) await ana.call(sendMessage, { chat_id: hall.id, contenido })
  const surprises: string[] = []
  beto.page.on('dialog', (dialog) => {
    surprises.push(dialog.message())
    void dialog.dismiss()
  })
  beto.page.on('request', (request) => {
    if (!request.url().startsWith(baseURL!)) surprises.push(request.url())
  })
  await open(beto, `/c/${String(hall.id)}`)
  await expect(articles(beto.page)).toHaveCount(50)
  await scrollLog(beto.page, -100_000)
  await expect(articles(beto.page)).toHaveCount(texts.length)

  const log = beto.page.getByRole('log')
  await expect(
    log.locator('script, style, iframe, img, object, embed, form, math, base, meta, link'),
  ).toHaveCount(0)
  const addresses = await log
    .locator('a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
  expect(addresses.filter((address) => !/^https?:\/\//.test(address))).toEqual([])
  const handlers = await log
    .locator('*')
    .evaluateAll((all) =>
      all.flatMap((each) => each.getAttributeNames()).filter((name) => name.startsWith('on')),
    )
  expect(handlers).toEqual([])
  expect(surprises).toEqual([])
})

test('X-7 a link opens a page that has no reference to ours', async ({ ana, baseURL }) => {
  const hall = await hallOf(ana)
  const address = `${baseURL!}/entrar?x=1`
  await ana.call(sendMessage, {
    chat_id: hall.id,
    contenido: `mira ${address}, o [aquí](https://evil.test/x)`,
  })
  await open(ana, `/c/${String(hall.id)}`)
  const article = articles(ana.page)
  await expect(article).toContainText('aquí(evil.test)')
  const opened = ana.context.waitForEvent('page')
  await article.getByRole('link', { name: address }).click()
  const other = await opened
  await other.waitForLoadState()
  expect(await other.evaluate(() => ({ opener, referrer: document.referrer }))).toEqual({
    opener: null,
    referrer: '',
  })
  await expect(ana.page).toHaveURL(`/c/${String(hall.id)}`)
})

test('X-8 formatting is in the page from the server', async ({ ana, browser }) => {
  const hall = await hallOf(ana)
  await ana.call(sendMessage, { chat_id: hall.id, contenido: MARKED })
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await ana.context.storageState(),
  })
  const page = await context.newPage()
  await page.goto(`/c/${String(hall.id)}`)
  const article = articles(page)
  await expect(article.locator('strong')).toHaveText('hola')
  await expect(article.getByRole('listitem')).toHaveText(['uno', 'dos'])
  await expect(article.locator('pre')).toHaveText('const a = 1')
  await context.close()
})

test('X-8 and in a message that arrives later; code can be copied', async ({ ana }) => {
  const hall = await hallOf(ana)
  await ana.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(ana, `/c/${String(hall.id)}`)
  await message(ana.page).fill(MARKED)
  await message(ana.page).press('Enter')
  const article = articles(ana.page)
  await expect(article.locator('strong')).toHaveText('hola')
  await article.getByRole('button', { name: 'Copiar' }).click()
  await expect(article.getByRole('button', { name: 'Copiado' })).toBeVisible()
  expect(await ana.page.evaluate(() => navigator.clipboard.readText())).toBe('const a = 1')
})

test('X-10 each line runs in the direction of its own words', async ({ ana }) => {
  const hall = await hallOf(ana)
  await ana.call(sendMessage, { chat_id: hall.id, contenido: 'hola a todos\nمرحبا بالجميع\nfin' })
  await open(ana, `/c/${String(hall.id)}`)
  const edges = await articles(ana.page)
    .locator('p')
    .evaluate((paragraph) => {
      const text = paragraph.firstChild!
      const box = paragraph.getBoundingClientRect()
      return ['hola', 'مرحبا', 'fin'].map((word) => {
        const range = document.createRange()
        const start = text.textContent!.indexOf(word)
        range.setStart(text, start)
        range.setEnd(text, start + word.length)
        const { left, right } = range.getBoundingClientRect()
        return left - box.left < box.right - right ? 'left' : 'right'
      })
    })
  expect(edges).toEqual(['left', 'right', 'left'])
})
