import type { Page } from '@playwright/test'
import { createHall, joinHall } from '@/lib/chats/halls/contract'
import { listMessages } from '@/lib/messages/contract'
import { uniqueName } from '@/tests/support/names'
import { expect, test, type Visitor } from '@/tests/support/people'

export { expect }

export const message = (page: Page) => page.getByLabel('Mensaje', { exact: true })
export const articles = (page: Page) => page.getByRole('log', { name: 'Mensajes' }).getByRole('article')
/** What can be done with a message. */
export const action = (page: Page, name: string) =>
  page.getByRole('log').getByRole('button', { name, exact: true })
export const editing = (page: Page) => page.getByText('Editando mensaje')
export const chats = (page: Page) => page.getByRole('navigation', { name: 'Chats' })

export const pathOf = ({ id }: { id: number }) => `/c/${String(id)}`

/** How messages come, as the page says it. */
export const chip = (page: Page) => page.getByText(/^(En vivo|Sondeo cada 3 s|Sin conexión.*)$/)

/** The chip speaks once the page has come to life and heard from the server. */
export async function ready(page: Page) {
  await expect(chip(page)).toHaveText(isPushed() ? 'En vivo' : 'Sondeo cada 3 s')
}

/** Whether this test runs where messages are pushed. */
export const isPushed = () => test.info().project.name !== 'polling'

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

export const hallOptions = (page: Page) => page.getByRole('button', { name: 'Opciones de la sala' })

/** Leaves the open hall by its menu; some halls ask first. */
export async function leaveHall(page: Page) {
  await hallOptions(page).click()
  await page.getByRole('menuitem', { name: 'Salir de la sala' }).click()
}

/** Opens what the menu above the list begins. */
export async function startBy(page: Page, item: 'Mensaje directo' | 'Crear sala' | 'Explorar salas') {
  await page.getByRole('button', { name: 'Empezar' }).click()
  await page.getByRole('menuitem', { name: item }).click()
  return page.getByRole('dialog', { name: item })
}

/** What a page shows as stored. */
export const shown = (page: Page) =>
  page
    .getByRole('log', { name: 'Mensajes' })
    .evaluate((log) =>
      [...log.querySelectorAll('article:has(time)')].map(
        (article) => article.querySelector('p')?.textContent,
      ),
    )

/** What the server holds of a chat, by its pages. */
export async function stored(reader: Visitor, chatId: number): Promise<string[]> {
  const texts: string[] = []
  for (let after = 0; ;) {
    const page = await reader.call(listMessages, {
      chat_id: String(chatId),
      after_seq: String(after),
      limit: '100',
    })
    texts.push(...page.messages.map(({ contenido }) => contenido))
    if (!page.has_more) return texts
    after = page.messages.at(-1)!.seq
  }
}

/** Of a longer chat a page shows as many, the newest while it is at the end. */
const SHOWN_MAX = 500

/** Each message once, in the same order on every screen and in the table. */
export async function expectSame(chatId: number, visitors: Visitor[], expected?: string[]) {
  const [first] = visitors
  if (expected) await expect.poll(() => stored(first!, chatId)).toEqual(expected)
  const texts = expected ?? (await stored(first!, chatId))
  for (const { page } of visitors) await expect.poll(() => shown(page)).toEqual(texts.slice(-SHOWN_MAX))
}

/** As somebody does with a wheel or a finger. */
export async function scrollLog(page: Page, pixels: number) {
  await page.getByRole('log', { name: 'Mensajes' }).evaluate((log, by) => {
    log.scrollTop += by
  }, pixels)
}
