import { type Browser, chromium, type Page } from '@playwright/test'
import { logout } from '@/lib/accounts/contract'
import { addMember } from '@/lib/chats/halls/contract'
import { deleteMessage, editMessage, sendMessage } from '@/lib/messages/contract'
import { findBrowser, launchArgs } from '@/tests/support/browser'
import { uniqueName } from '@/tests/support/names'
import { enter, test, type Visitor } from '@/tests/support/people'
import { articles, chats, expect, hallOf, isPushed, open, pathOf, ready } from './chat-screen'
import { dotOf, pass, people, statusOf } from './presence-screen'

/** A hall with Beto's page in it, and three messages; neither he nor Eva is here but by what their pages say. */
async function inHall(ana: Visitor, beto: Visitor, ...others: Visitor[]) {
  const hall = await hallOf(ana, ...others)
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
  const { hall, meanwhile } = await inHall(ana, beto, eva)
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

test('Q-13 a chat that was open before is shown without a question for its page, and catches up', async ({
  ana,
  beto,
}) => {
  const one = await hallOf(ana, beto)
  const other = await hallOf(ana, beto)
  for (const { id } of [one, other])
    await ana.call(sendMessage, { chat_id: id, contenido: `en ${String(id)}` })
  const { page } = beto
  const goTo = async ({ id, name }: typeof one) => {
    await chats(page).getByRole('link', { name }).click()
    await expect(page).toHaveURL(pathOf({ id }))
    await expect(page).toHaveTitle(new RegExp(`${name} · Tertulia$`))
    await expect(articles(page).first()).toContainText(`en ${String(id)}`)
  }
  await open(beto)
  for (const each of [one, other]) await goTo(each)
  await ready(page)

  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  let letGo = () => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page.route('**/api/messages?*', async (route) => {
    await held
    await route.continue()
  })
  await ana.call(sendMessage, { chat_id: one.id, contenido: 'mientras tanto' })
  await expect(chats(page).getByRole('link', { name: one.name })).toContainText('mientras tanto')
  await goTo(one)
  if (isPushed()) await expect(articles(page).last()).toContainText('mientras tanto')
  letGo()
  await expect(articles(page)).toContainText([`en ${String(one.id)}`, 'mientras tanto'])
  await expect(page.getByText('Nuevos mensajes', { exact: true })).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL(pathOf(other))
  await expect(articles(page)).toHaveText([new RegExp(`en ${String(other.id)}`)])
  await goTo(one)
  expect(asked.filter((path) => path.startsWith('/c/'))).toEqual([])
})

test('Q-13 of a long chat the messages above the screen come right after those on it', async ({
  ana,
  beto,
}) => {
  const hall = await hallOf(ana, beto)
  for (let n = 1; n <= 70; n += 1)
    await ana.call(sendMessage, { chat_id: hall.id, contenido: `n.º ${String(n)}.` })
  await open(beto)
  const { page } = beto
  for (let time = 0; time < 2; time += 1) {
    await chats(page).getByRole('link', { name: hall.name }).click()
    await expect(articles(page)).toHaveCount(50)
    await expect(articles(page).last()).toBeInViewport()
    await expect(articles(page).last()).toContainText('n.º 70.')
    await chats(page).getByRole('link', { name: 'General' }).click()
    await expect(page.getByRole('heading', { name: 'General' })).toBeVisible()
  }
})
