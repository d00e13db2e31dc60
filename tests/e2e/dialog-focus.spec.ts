import type { Locator, Page } from '@playwright/test'
import { addReaction } from '@/lib/messages/reactions/contract'
import { openDm } from '@/lib/chats/contract'
import { createHall } from '@/lib/chats/halls/contract'
import { sendMessage } from '@/lib/messages/contract'
import { uniqueName } from '@/tests/support/names'
import { expect, openAdmin, test } from './admin-people'
import { click, type Press } from './form'
import { adminPlaces, chatPlaces, type Place } from './places'

const byKeyboard: Press = async (button) => {
  await button.focus()
  await button.press('Enter')
}

const WAYS: Record<string, Press> = { mouse: click, keyboard: byKeyboard }

/** What can be typed in, of the kinds that a dialog begins with. */
const FIELD = 'input:not([readonly]):not([type=hidden]), textarea:not([readonly])'
const TYPED = 'Mi sala nueva'

for (const [way, press] of Object.entries(WAYS)) {
  test(`E-67 a dialog opened by ${way} begins in its first field, keeps the focus and gives it back`, async ({
    ana,
    beto,
  }) => {
    const { id } = await ana.call(createHall, { name: uniqueName('Sala'), private: true })
    const message = await ana.call(sendMessage, { chat_id: id, contenido: 'hola' })
    await ana.call(addReaction, { id: String(message.id), emoji: '👍' })
    const dm = await ana.call(openDm, { with_username: beto.name })
    for (const place of chatPlaces(`/c/${id}`, `/c/${dm.id!}`)) await expectFocus(ana.page, place, press)
  })
}

for (const [way, press] of Object.entries(WAYS)) {
  test(`E-67 the same holds in administration, by ${way}`, async ({ jefa, ana }) => {
    const hall = await ana.call(createHall, { name: uniqueName('Taller'), private: true })
    await openAdmin(jefa)
    for (const place of adminPlaces(ana.name, hall.name)) await expectFocus(jefa.page, place, press)
  })
}

/** A dialog may come with a list that is still loading, and a menu gives its focus back when it has faded. */
async function expectFocus(page: Page, { path, settled, openings }: Place, press: Press) {
  await page.goto(path)
  await settled(page)
  for (const [name, open] of Object.entries(openings)) {
    await test.step(name, async () => {
      let opener: Locator | undefined
      const dialog = await open(page, async (button) => {
        opener ??= button
        await press(button)
      })
      await expect(dialog).toBeVisible()
      if ((await dialog.getAttribute('role')) === 'menu') return page.keyboard.press('Escape')
      await expect(page.getByRole('menu')).toHaveCount(0)
      await expect(dialog.getByText('Cargando…')).toHaveCount(0)
      await expectInside(dialog)
      const field = dialog.locator(FIELD).first()
      if ((await field.count()) > 0) await expectTyped(page, field)
      else
        await expect(
          dialog.getByRole('button', { name: 'Cerrar', exact: true }).and(page.locator(':focus')),
        ).toHaveCount(0)
      // A popup that is not modal is left by Tab, too.
      const isModal = await page.evaluate(
        () => document.querySelector('main')?.closest('[aria-hidden=true]') !== null,
      )
      for (const key of !isModal
        ? []
        : [...Array<string>(8).fill('Tab'), ...Array<string>(8).fill('Shift+Tab')]) {
        await page.keyboard.press(key)
        await expectInside(dialog)
      }
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
      // What is done with a message leads back to the message, and what is for the field to the field.
      const hasFocus = (button: Element) =>
        (button.closest('article, div:has(> textarea)') ?? button).contains(document.activeElement)
      if (opener) await expect.poll(() => opener?.evaluate(hasFocus)).toBe(true)
    })
  }
}

const expectInside = (dialog: Locator) =>
  expect.poll(() => dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true)

async function expectTyped(page: Page, field: Locator) {
  await expect(field).toBeFocused()
  if (/checkbox|radio/.test((await field.getAttribute('type')) ?? '')) return
  const before = await field.inputValue()
  await page.keyboard.type(TYPED)
  await expect(field).not.toHaveValue(before)
  await expect(field).toHaveValue(new RegExp(TYPED))
}
