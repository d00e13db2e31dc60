import type { Page, Worker } from '@playwright/test'
import { muteChat, openDm, readChat } from '@/lib/chats/contract'
import { query } from '@/tests/support/database'
import { test } from '@/tests/support/people'
import { tell, withoutGeneral } from './around-people'
import { expect, hallOf, open, pathOf } from './chat-screen'
import { openMenu, signOut } from './form'

/** What the browser would show: that is its own part, and not ours. */
async function recordNotices(page: Page) {
  await page.addInitScript(() => {
    const told: object[] = []
    class Recorded {
      static permission = 'granted'
      static requestPermission = () => Promise.resolve('granted')
      onclick: (() => void) | null = null
      constructor(title: string, { body, tag }: NotificationOptions) {
        told.push({ title, body, tag, press: () => this.onclick?.() })
      }
      close() {}
    }
    Object.assign(globalThis, { Notification: Recorded, told })
  })
}

type Told = { title: string; body: string; tag: string; press: () => void }[]
const told = (page: Page) =>
  page.evaluate(() =>
    (globalThis as unknown as { told: Told }).told.map(({ title, body }) => ({ title, body })),
  )

/** A browser under test always shows its pages: this is what it would say of one that is not looked at. */
const look = (page: Page, state: 'visible' | 'hidden') =>
  page.evaluate((value) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value })
    document.dispatchEvent(new Event('visibilitychange'))
  }, state)

async function wantNotices(page: Page) {
  await (await openMenu(page)).getByRole('menuitem', { name: 'Notificaciones' }).click()
  await page.getByRole('switch', { name: 'Mostrar notificaciones' }).check()
  await page.keyboard.press('Escape')
}

test('J-13 a user who looks elsewhere is notified of what is for them, and one who looks is not @both', async ({
  ana,
  beto,
}) => {
  // Where nothing is pushed, each step waits for a poll.
  const { page } = ana
  const [hall, muted] = [await hallOf(beto, ana), await hallOf(beto, ana)]
  await withoutGeneral(ana)
  await ana.call(muteChat, { id: String(muted.id), muted: true })
  const dm = await beto.call(openDm, { with_username: ana.name })
  await recordNotices(page)
  await open(ana)
  await wantNotices(page)
  await tell(beto, hall.id, `@${ana.name}, ahora que miras`)
  await expect(page).toHaveTitle('(1) General · Tertulia')

  await look(page, 'hidden')
  const call = `¿vienes, ${ana.name.toUpperCase()}?`
  await tell(beto, muted.id, `@${ana.name}`)
  await tell(beto, hall.id, 'a todos')
  await tell(beto, dm.id!, '**mira** esto')
  await tell(beto, hall.id, call)
  const notices = [
    { title: beto.name, body: 'mira esto' },
    { title: `${beto.name} en ${hall.name}`, body: call },
  ]
  await expect.poll(() => told(page)).toHaveLength(2)
  expect(await told(page)).toEqual(expect.arrayContaining(notices))

  await look(page, 'visible')
  await page.evaluate(() => {
    ;(globalThis as unknown as { told: Told }).told.find(({ body }) => body === 'mira esto')?.press()
  })
  await expect(page.getByRole('heading', { name: beto.name, level: 1 })).toBeVisible()
  await tell(beto, hall.id, `@${ana.name}`)
  await expect(page).toHaveTitle(/^\(4\) /)
  expect(await told(page)).toHaveLength(2)
})

test('J-7 a user is notified of what is written after the log was restored from an older copy', async ({
  ana,
  beto,
}) => {
  const { page } = ana
  const dm = await beto.call(openDm, { with_username: ana.name })
  await recordNotices(page)
  await open(ana)
  await wantNotices(page)
  await look(page, 'hidden')
  const bodies = async () => (await told(page)).map(({ body }) => body)
  for (const text of ['uno', 'dos', 'tres']) await tell(beto, dm.id!, text)
  await expect.poll(async () => (await bodies()).at(-1)).toBe('tres')

  const database = process.env['DATABASE_URL']!
  await query(database, 'delete from messages where chat_id = $1 and seq > 1', [dm.id])
  await query(database, 'update chats set last_seq = 1, last_rev = 1 where id = $1', [dm.id])
  await tell(beto, dm.id!, 'cuatro')
  // Its event has an old number: the page learns of it when it asks for the list again.
  await expect.poll(async () => (await bodies()).at(-1), { timeout: 90_000 }).toBe('cuatro')
})

/** As Chrome does on Android: the word is there, but a page may show none. */
const leaveNoticesToWorker = (page: Page) =>
  page.addInitScript(() => {
    const Illegal = () => {
      throw new TypeError('Illegal constructor. Use ServiceWorkerRegistration.showNotification() instead.')
    }
    Object.assign(Illegal, { permission: 'granted', requestPermission: () => Promise.resolve('granted') })
    Object.assign(globalThis, { Notification: Illegal })
  })

const shownByWorker = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    return (await registration.getNotifications()).map(({ title, body }) => ({ title, body }))
  })

/** A press cannot be made by a test: the worker is told of one, and says where it went instead of going. */
const press = (worker: Worker, body: string) =>
  worker.evaluate(async (wanted) => {
    const scope = globalThis as unknown as {
      registration: ServiceWorkerRegistration
      clients: { openWindow(path: string): Promise<unknown> }
      WindowClient: { prototype: { focus(): Promise<unknown> } }
      NotificationEvent: new (type: string, given: object) => Event
    }
    const all = await scope.registration.getNotifications()
    const notification = all.find((each) => each.body === wanted)
    return new Promise<string>((resolve) => {
      scope.clients.openWindow = async (path) => resolve(path)
      scope.WindowClient.prototype.focus = async () => resolve('focus')
      globalThis.dispatchEvent(new scope.NotificationEvent('notificationclick', { notification }))
    })
  }, body)

test('J-17 a browser that leaves notifications to the worker shows them, and a press leads to the chat', async ({
  ana,
  beto,
  eva,
}) => {
  const { page, context } = ana
  const ofBeto = await beto.call(openDm, { with_username: ana.name })
  const ofEva = await eva.call(openDm, { with_username: ana.name })
  await context.grantPermissions(['notifications'])
  await leaveNoticesToWorker(page)
  await open(ana)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await wantNotices(page)
  await look(page, 'hidden')
  await tell(beto, ofBeto.id!, 'de beto')
  const last = await tell(eva, ofEva.id!, 'de eva')
  await expect.poll(() => shownByWorker(page)).toHaveLength(2)
  expect(await shownByWorker(page)).toEqual(
    expect.arrayContaining([
      { title: beto.name, body: 'de beto' },
      { title: eva.name, body: 'de eva' },
    ]),
  )

  const [worker] = context.serviceWorkers()
  expect(await press(worker!, 'de beto')).toBe('focus')
  await expect(page).toHaveURL(pathOf({ id: ofBeto.id! }))
  await expect(page.getByRole('heading', { name: beto.name, level: 1 })).toBeVisible()
  expect(await shownByWorker(page)).toEqual([{ title: eva.name, body: 'de eva' }])
  await ana.call(readChat, { id: String(ofEva.id), seq: last.seq })
  await expect.poll(() => shownByWorker(page)).toEqual([])

  await tell(eva, ofEva.id!, 'otra vez')
  await expect.poll(() => shownByWorker(page)).toHaveLength(1)
  await page.goto('/docs')
  expect(await press(worker!, 'otra vez')).toBe(pathOf({ id: ofEva.id! }))

  await open(ana)
  await look(page, 'hidden')
  await tell(beto, ofBeto.id!, 'antes de salir')
  await expect.poll(() => shownByWorker(page)).toHaveLength(1)
  await signOut(page)
  await expect(page).toHaveURL('/entrar')
  expect(await shownByWorker(page)).toEqual([])
})
