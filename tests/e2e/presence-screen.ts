import { expect as plain, type Page } from '@playwright/test'
import { listStatuses } from '@/lib/presence/contract'
import { getMe } from '@/lib/users/contract'
import { query } from '@/tests/support/database'
import { given } from '@/tests/support/given'
import type { Visitor } from '@/tests/support/people'
import { chats, isPushed } from './chat-screen'

/** The column of the people of a chat. */
export const people = (page: Page) => page.getByRole('complementary', { name: /^Personas/ })

export const rowOf = (page: Page, { name }: { name: string }) =>
  people(page).getByRole('button', { name, exact: true })

/** How somebody is marked in a place: `online`, `away` or `offline`. */
export const dotOf = (page: Page, visitor: Pick<Visitor, 'name'>) =>
  rowOf(page, visitor).locator('[data-status]').first()

/** Every status that a page has shown of somebody in the list of chats, one after another. */
export async function record(page: Page, { name }: { name: string }) {
  await plain(chats(page).getByRole('link', { name }).locator('[data-status]').first()).toBeVisible()
  await page.evaluate((called) => {
    const seen: string[] = []
    Object.assign(window, { seen })
    const note = () => {
      const links = [...document.querySelectorAll('nav a')]
      const link = links.find((each) => each.textContent?.includes(called))
      const status = link?.querySelector('[data-status]')?.getAttribute('data-status')
      if (status && seen.at(-1) !== status) seen.push(status)
    }
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true, attributes: true })
    note()
  }, name)
  return () => page.evaluate(() => (window as unknown as { seen: string[] }).seen)
}

const database = () => (isPushed() ? process.env['DATABASE_URL']! : given('pollingDatabase'))

/** The server has heard from a page of theirs that it hears what is pushed. */
export async function isKnownToBeLive({ user }: Visitor): Promise<boolean> {
  const live = await query(database(), 'select 1 from presence_leases where user_id = $1 and live', [user.id])
  return live.length > 0
}

/** Lets time pass on the server, for one person: what was then is longer ago. */
export async function pass(seconds: number, { user }: Visitor) {
  const ago = `make_interval(secs => ${String(seconds)})`
  await query(
    database(),
    `update presence_leases set last_beat_at = last_beat_at - ${ago}, left_at = left_at - ${ago},
      expires_at = expires_at - ${ago} where user_id = $1`,
    [user.id],
  )
  await query(
    database(),
    `update user_presence set last_seen = last_seen - ${ago}, channel_occupied_at = channel_occupied_at - ${ago}
      where user_id = $1`,
    [user.id],
  )
}

/** What one is told of another by the server itself; whoever asks makes it look whose lease has run out. */
export async function statusOf(watcher: Visitor, { user }: Visitor) {
  await watcher.call(getMe, {})
  const { statuses } = await watcher.call(listStatuses, { ids: String(user.id) })
  return statuses[0]?.online_status
}
