import type { Page } from '@playwright/test'
import { createHall, joinHall } from '@/lib/halls/contract'
import { uniqueName } from '@/tests/support/names'
import { expect as plain, type Visitor } from '@/tests/support/people'

/** What comes by polling may take a poll, and the answer's time. */
export const expect = plain.configure({ timeout: 10_000 })

export const message = (page: Page) => page.getByLabel('Mensaje', { exact: true })
export const articles = (page: Page) => page.getByRole('log', { name: 'Mensajes' }).getByRole('article')
export const chats = (page: Page) => page.getByRole('navigation', { name: 'Chats' })

/** The chip speaks once the page has come to life and heard from the server. */
export async function ready(page: Page) {
  await expect(page.getByText('Sondeo cada 3 s')).toBeVisible()
}

export async function open(visitor: Visitor, path = '/') {
  await visitor.page.goto(path)
  await ready(visitor.page)
}

export async function say(page: Page, text: string) {
  await message(page).fill(text)
  await message(page).press('Enter')
}

export async function hallOf(owner: Visitor, ...others: Visitor[]) {
  const hall = await owner.call(createHall, { name: uniqueName('Sala') })
  for (const other of others) await other.call(joinHall, { hall_id: hall.id })
  return hall
}
