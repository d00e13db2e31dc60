import { type Browser, chromium, type Page } from '@playwright/test'
import { logout } from '@/lib/accounts/contract'
import { addMember } from '@/lib/chats/halls/contract'
import { deleteMessage, editMessage, sendMessage } from '@/lib/messages/contract'
import { findBrowser, launchArgs } from '@/tests/support/browser'
import { uniqueName } from '@/tests/support/names'
import { enter, test, type Visitor } from '@/tests/support/people'
import { articles, chats, expect, hallOf, open, pathOf, ready } from './chat-screen'
import { dotOf, pass, people, statusOf } from './presence-screen'

/** A hall with Beto's page in it, and three messages; neither he nor Eva is here but by what their pages say. */
async function inHall(ana: Visitor, beto: Visitor) {
  const hall = await hallOf(ana)
  await ana.call(addMember, { id: String(hall.id), username: beto.name })
  const sent = []
  for (const contenido of ['uno', 'dos', 'tres'])
    sent.push(await ana.call(sendMessage, { chat_id: hall.id, contenido }))
  const [one, two] = sent
  const meanwhile = async () => {
    await ana.call(editMessage, { id: String(one!.id), contenido: 'uno y medio' })
    await ana.call(deleteMessage, { id: String(two!.id) })
    await ana.call(sendMessage, { chat_id: hall.id, contenido: 'cuatro' })
  }
  return { hall, meanwhile }
}

const NOW = ['uno y medio', 'Mensaje eliminado', 'tres', 'cuatro']

async function seesAll(ana: Visitor, beto: Visitor, hall: { id: number }) {
  const log = articles(beto.page)
  await expect(log).toContainText(NOW)
  await expect(log.first()).toContainText('editado')
  await ready(beto.page)
  await ana.call(sendMessage, { chat_id: hall.id, contenido: 'y sigue' })
  await expect(log).toContainText([...NOW, 'y sigue'])
  await expect(log).toHaveCount(NOW.length + 1)
}

/** Browsers that keep a page in memory whatever its answer says of storing: this one minds it. */
async function letBeKept(page: Page) {
  const browser = await page.context().newCDPSession(page)
  browser.on('Fetch.requestPaused', ({ requestId, responseStatusCode, responseHeaders = [] }) => {
    const kept = responseHeaders.filter(({ name }) => name.toLowerCase() !== 'cache-control')
    const response = { responseCode: responseStatusCode ?? 200, responseHeaders: kept }
    void browser.send('Fetch.continueResponse', { requestId, ...response })
  })
  await browser.send('Fetch.enable', { patterns: [{ resourceType: 'Document', requestStage: 'Response' }] })
  await page.addInitScript(() => {
    addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { persisted }))
  })
}

const wasKept = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { persisted: boolean }).persisted)

const withMemory = () =>
  chromium.launch({
    executablePath: findBrowser()!,
    args: launchArgs,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  })

async function goesAndComesBack(browser: Browser, ana: Visitor, eva: Visitor, isKept: boolean) {
  const context = await browser.newContext({ baseURL: test.info().project.use.baseURL! })
  const beto = await enter(context, uniqueName('beto'))
  const { page } = beto
  const { hall, meanwhile } = await inHall(ana, beto)
  if (isKept) await letBeKept(page)
  await open(beto, pathOf(hall))
  await people(page).getByRole('searchbox').fill(eva.name)
  await expect(dotOf(page, eva)).toHaveAttribute('data-status', 'online')

  await page.goto('/docs')
  await pass(9, beto)
  await expect.poll(() => statusOf(ana, beto)).toBe('offline')
  await eva.call(logout, {})
  await meanwhile()
  await page.goBack({ waitUntil: 'commit' })
  expect(await wasKept(page)).toBe(isKept || undefined)
  await seesAll(ana, beto, hall)
  await expect.poll(() => statusOf(ana, beto)).toBe('online')
  if (!isKept) await people(page).getByRole('searchbox').fill(eva.name)
  await expect(dotOf(page, eva)).toHaveAttribute('data-status', 'offline')
  await context.close()
}

test('L-22 back by history, a page that is loaded anew shows what came, and is present again @both', async ({
  browser,
  ana,
  eva,
}) => {
  await goesAndComesBack(browser, ana, eva, false)
})

test('L-22 so does a page that the browser restores from memory @both', async ({ ana, eva }) => {
  const browser = await withMemory()
  try {
    await goesAndComesBack(browser, ana, eva, true)
  } finally {
    await browser.close()
  }
})

test('L-22 so does a chat that was left for another @both', async ({ ana, beto }) => {
  const { hall, meanwhile } = await inHall(ana, beto)
  await open(beto, pathOf(hall))
  await chats(beto.page).getByRole('link', { name: 'General' }).click()
  await expect(beto.page).not.toHaveURL(pathOf(hall))
  await meanwhile()
  await beto.page.goBack()
  await seesAll(ana, beto, hall)
  await beto.page.goForward()
  await expect(beto.page.getByRole('heading', { name: 'General', level: 1 })).toBeVisible()
  await beto.page.goBack()
  await expect(articles(beto.page)).toContainText([...NOW, 'y sigue'])
})
