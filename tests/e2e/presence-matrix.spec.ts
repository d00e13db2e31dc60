import { endOtherSessions } from '@/lib/accounts/contract'
import { openDm } from '@/lib/chats/contract'
import { enter, test, type Visitor } from '@/tests/support/people'
import { expect as patient, isPushed, open, ready } from './chat-screen'
import { isKnownToBeLive, pass, record, statusOf } from './presence-screen'
import { signOut } from './form'

/** Eight seconds of a cut lease, and a poll, also where the machine has other things to do. */
const expect = patient.configure({ timeout: 40_000 })

const LEASE_SECONDS = 60

/** Beto has Ana in his list, sees her come, and from then on everything that he is shown of her is kept. */
async function watched(ana: Visitor, beto: Visitor) {
  // Nothing by Ana's own program: it would be here, too, for two minutes.
  const dm = await beto.call(openDm, { with_username: ana.name })
  await open(beto, `/c/${String(dm.id)}`)
  await open(ana)
  const seen = await record(beto.page, ana)
  await expect.poll(async () => (await seen()).at(-1)).toBe('online')
  // Entering left a lease of its own, until the page has said that it is here.
  await expect.poll(() => statusOf(beto, ana)).toBe('online')
  const before = (await seen()).length
  return async () => (await seen()).slice(before - 1)
}

async function goes(watcher: Visitor, seen: () => Promise<string[]>, gone: Visitor) {
  await expect.poll(async () => (await statusOf(watcher, gone), seen())).toEqual(['online', 'offline'])
}

/** What they said last may still be on its way when time begins to pass. */
async function passUntilGone(watcher: Visitor, gone: Visitor) {
  await expect.poll(async () => (await pass(LEASE_SECONDS, gone), statusOf(watcher, gone))).toBe('offline')
}

async function stays(watcher: Visitor, seen: () => Promise<string[]>, there: Visitor) {
  await pass(9, there)
  expect(await statusOf(watcher, there)).toBe('online')
  expect(await seen()).toEqual(['online'])
}

test('U-80 a user who closes the page goes offline @both', async ({ ana, beto }) => {
  const seen = await watched(ana, beto)
  await ana.page.close()
  await goes(beto, seen, ana)
})

test('U-80 a user whose page crashes goes offline @both', async ({ ana, beto }) => {
  const seen = await watched(ana, beto)
  // A beat that says so may be on its way still: it would count for a page that came after the crash.
  if (isPushed()) await expect.poll(() => isKnownToBeLive(ana)).toBe(true)
  const crash = ana.page.waitForEvent('crash')
  const browser = await ana.context.newCDPSession(ana.page)
  browser.send('Page.crash').catch(() => undefined)
  await crash
  // With push the connection tells; without it only the lease does.
  if (!isPushed()) await passUntilGone(beto, ana)
  await goes(beto, seen, ana)
})

test('U-80 a user who signs out is offline at once @both', async ({ ana, beto }) => {
  const seen = await watched(ana, beto)
  await signOut(ana.page)
  await expect(ana.page).toHaveURL(/\/entrar/)
  expect(await statusOf(beto, ana)).toBe('offline')
  await goes(beto, seen, ana)
})

test('U-81 a sleeping user is offline, and on waking back, away until they move @both', async ({
  ana,
  beto,
}) => {
  await ana.page.clock.install()
  const seen = await watched(ana, beto)
  // As in a sleep: no timer runs, and then it is an hour later.
  await ana.page.clock.pauseAt(await ana.page.evaluate(() => Date.now() + 1_000))
  await passUntilGone(beto, ana)
  await goes(beto, seen, ana)
  await ana.page.clock.fastForward('01:00:00')
  await ana.page.clock.resume()
  await expect.poll(seen).toEqual(['online', 'offline', 'away'])
  await ana.page.mouse.move(40, 40)
  await expect.poll(seen).toEqual(['online', 'offline', 'away', 'online'])
})

test('U-81 a user without a network is offline, and back with it @both', async ({ ana, beto }) => {
  const seen = await watched(ana, beto)
  await ana.context.setOffline(true)
  await passUntilGone(beto, ana)
  await goes(beto, seen, ana)
  await ana.context.setOffline(false)
  await expect.poll(seen).toEqual(['online', 'offline', 'online'])
})

test('U-82 a user who hides the page for ten minutes is away, and never offline @both', async ({
  ana,
  beto,
}) => {
  await ana.page.clock.install()
  const seen = await watched(ana, beto)
  const beat = ana.page.waitForResponse(/heartbeat/)
  await ana.page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await ana.page.clock.fastForward(1_000)
  await beat
  await stays(beto, seen, ana)
  await pass(LEASE_SECONDS, ana)
  expect(await statusOf(beto, ana)).toBe('online')
  await ana.page.clock.fastForward('10:00')
  await expect.poll(seen).toEqual(['online', 'away'])
})

test('U-83 closing one of two tabs changes nothing @both', async ({ ana, beto }) => {
  const seen = await watched(ana, beto)
  const other = await ana.context.newPage()
  await other.goto('/')
  await ready(other)
  await ana.page.close()
  await stays(beto, seen, ana)
})

test('U-83 closing one of two devices changes nothing @both', async ({ ana, beto, browser }) => {
  const seen = await watched(ana, beto)
  const context = await browser.newContext()
  const phone = await enter(context, ana.name, ana.code)
  await open(phone)
  await ana.page.close()
  await stays(beto, seen, ana)
  await context.close()
})

test('U-84 a user who reloads twenty times never seems to have gone @both', async ({ ana, beto }) => {
  const seen = await watched(ana, beto)
  for (let n = 0; n < 20; n += 1) await ana.page.reload({ waitUntil: 'domcontentloaded' })
  await ready(ana.page)
  await stays(beto, seen, ana)
})

test('U-85 a tab left over from an ended session brings nobody back @both', async ({
  ana,
  beto,
  browser,
}) => {
  const seen = await watched(ana, beto)
  const context = await browser.newContext()
  const old = await enter(context, ana.name, ana.code)
  await open(old)
  await context.setOffline(true)
  await ana.context.request.delete(endOtherSessions.path)
  await signOut(ana.page)
  await goes(beto, seen, ana)
  await context.setOffline(false)
  await expect(old.page).toHaveURL(/\/entrar/)
  expect(await statusOf(beto, ana)).toBe('offline')
  expect(await seen()).toEqual(['online', 'offline'])
  await context.close()
})
