import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { createHall, joinHall } from '@/lib/chats/halls/contract'
import { deleteMessage, editMessage, sendMessage } from '@/lib/messages/contract'
import { type App, startApp } from '../support/app'
import { enter, test, type Visitor } from '../support/people'
import { chats, expect, ready } from './chat-screen'
import { expectScreen } from './screens'

const WIDE = { viewport: { width: 960, height: 600 } }
const PHONE = { viewport: { width: 390, height: 700 }, hasTouch: true, isMobile: true }

// An application of its own, where everybody and everything is the same each time.
let app: App
test.beforeAll(async () => {
  app = await startApp()
})
test.afterAll(() => app.stop())

async function visit(browser: Browser, name: string, looks: BrowserContextOptions, code?: string) {
  const context = await browser.newContext({ ...looks, baseURL: app.url, reducedMotion: 'reduce' })
  return enter(context, name, code, app.url)
}

/** A hall in which Ana and Beto have said a little of everything. */
async function converse(ana: Visitor, beto: Visitor): Promise<string> {
  const { id } = await ana.call(createHall, { name: 'Diseño' })
  await beto.call(joinHall, { hall_id: id })
  const say = ({ call }: Visitor, contenido: string) => call(sendMessage, { chat_id: id, contenido })
  await say(beto, '¿Revisamos la portada antes del almuerzo?')
  await say(beto, 'Dejé dos versiones:\n\n- la **clara**\n- la *oscura*')
  await ana.call(deleteMessage, { id: String((await say(ana, 'Esto se va')).id) })
  const { id: edited } = await say(ana, 'Me quedo con la primera')
  await ana.call(editMessage, { id: String(edited), contenido: 'Me quedo con la clara.' })
  await say(ana, '```css\n.portada { color: ink }\n```')
  return `/c/${String(id)}`
}

async function show(page: Page, path: string, name: string, settled = ready) {
  await page.goto(path)
  await settled(page)
  await expectScreen(page, name)
}

/** A phone shows the list without the chip beside it. */
const listed = (page: Page) => expect(chats(page).getByRole('link', { name: 'Diseño' })).toBeVisible()
const administering = (page: Page) => expect(page.getByRole('main').getByRole('listitem')).toHaveCount(3)

test('F-3 the main screens look as somebody approved them', async ({ browser, page }) => {
  await page.setViewportSize({ width: 640, height: 560 })
  await page.goto(`${app.url}/entrar`)
  await expectScreen(page, 'sign-in')

  const ana = await visit(browser, 'Ana', WIDE)
  const beto = await visit(browser, 'Beto', WIDE)
  const path = await converse(ana, beto)
  await show(ana.page, path, 'conversation')
  await ana.page.emulateMedia({ colorScheme: 'dark' })
  await show(ana.page, path, 'conversation-dark')

  const phone = await visit(browser, 'Ana', PHONE, ana.code)
  await show(phone.page, '/', 'phone-list', listed)
  await show(phone.page, path, 'phone-conversation')

  const admin = await visit(browser, 'admin', WIDE)
  await show(admin.page, '/admin', 'admin', administering)
  for (const { context } of [ana, beto, phone, admin]) await context.close()
})
