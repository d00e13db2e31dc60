import type { Page } from '@playwright/test'
import { listMessages, sendMessage } from '@/lib/messages/contract'
import { addReaction } from '@/lib/messages/reactions/contract'
import { test, type Visitor } from '@/tests/support/people'
import { action, articles, expect, hallOf, open, pathOf } from './chat-screen'

const reactions = (page: Page) => page.getByRole('log').getByRole('group', { name: 'Reacciones' })
const reaction = (page: Page, name: string) => reactions(page).getByRole('button', { name, exact: true })

async function oneMessage(...people: [Visitor, ...Visitor[]]) {
  const [owner, ...others] = people
  const hall = await hallOf(owner, ...others)
  const { id } = await owner.call(sendMessage, { chat_id: hall.id, contenido: '¿Almorzamos?' })
  return { hall, id: String(id) }
}

test('RE-11 a reaction is counted, pressed again it is taken back, and others see it @both', async ({
  ana,
  beto,
}) => {
  const { hall } = await oneMessage(ana, beto)
  await Promise.all([open(ana, pathOf(hall)), open(beto, pathOf(hall))])
  await articles(ana.page).hover()
  await action(ana.page, '👍').click()
  await expect(reaction(ana.page, '👍, 1')).toHaveAttribute('aria-pressed', 'true')
  await expect(reaction(beto.page, '👍, 1')).toHaveAttribute('aria-pressed', 'false')
  await reaction(beto.page, '👍, 1').click()
  for (const { page } of [ana, beto]) {
    await expect(reaction(page, '👍, 2')).toHaveAttribute('aria-pressed', 'true')
  }
  await reaction(ana.page, '👍, 2').click()
  await expect(reaction(ana.page, '👍, 1')).toHaveAttribute('aria-pressed', 'false')
  await expect(reaction(beto.page, '👍, 1')).toHaveAttribute('aria-pressed', 'true')
  await reaction(beto.page, '👍, 1').click()
  for (const { page } of [ana, beto]) await expect(reactions(page)).toBeHidden()
})

test('RE-11 it is there before the server has answered, and the last press counts', async ({ ana }) => {
  const { hall, id } = await oneMessage(ana)
  await open(ana, pathOf(hall))
  let answer = () => {}
  const isHeld = new Promise<void>((resolve) => (answer = resolve))
  let requests = 0
  await ana.page.route(`**/api/messages/${id}/reactions/**`, async (route) => {
    requests += 1
    await isHeld
    await route.continue()
  })
  await articles(ana.page).hover()
  await action(ana.page, '👍').click()
  await expect(reaction(ana.page, '👍, 1')).toHaveAttribute('aria-pressed', 'true')
  await reaction(ana.page, '👍, 1').click()
  await expect(reaction(ana.page, '👍, 1')).toBeHidden()
  await action(ana.page, '👍').click()
  await expect(reaction(ana.page, '👍, 1')).toBeVisible()
  await action(ana.page, '👍').click()
  await expect(reaction(ana.page, '👍, 1')).toBeHidden()
  expect(requests).toBe(1)
  answer()
  const stored = async () =>
    (await ana.call(listMessages, { chat_id: String(hall.id) })).messages[0]!.reactions.length
  await expect.poll(() => requests).toBe(2)
  await expect.poll(stored).toBe(0)
  await expect(reaction(ana.page, '👍, 1')).toBeHidden()
})

test('RE-12 a refused reaction goes back and is said', async ({ ana }) => {
  const { hall, id } = await oneMessage(ana)
  const twenty = Array.from({ length: 20 }, (_, n) => String.fromCodePoint(0x1f400 + n))
  for (const emoji of twenty) await ana.call(addReaction, { id, emoji })
  await open(ana, pathOf(hall))
  await articles(ana.page).hover()
  await action(ana.page, '👍').click()
  await expect(ana.page.getByText('Ya no caben más')).toBeVisible()
  await expect(reaction(ana.page, '👍, 1')).toBeHidden()
  await expect(reactions(ana.page).getByRole('button')).toHaveCount(20)
})

test('RE-13 an emoji is found by its name and chosen by keyboard', async ({ ana }) => {
  const { hall } = await oneMessage(ana)
  const { page } = ana
  await open(ana, pathOf(hall))
  const elsewhere: string[] = []
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(page.url()).origin) elsewhere.push(request.url())
  })
  await articles(page).hover()
  await action(page, 'Reaccionar').click()
  const search = page.getByRole('searchbox', { name: 'Buscar emoji' })
  await expect(search).toBeFocused()
  await expect(page.getByRole('gridcell', { name: 'Cara sonriendo', exact: true }).first()).toBeVisible()
  await search.fill('cohete')
  await expect(page.getByRole('gridcell', { name: /cohete/i })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(reaction(page, '🚀, 1')).toHaveAttribute('aria-pressed', 'true')
  await expect(search).toBeHidden()
  await articles(page).hover()
  await action(page, 'Reaccionar').click()
  await page.keyboard.press('Escape')
  await expect(search).toBeHidden()
  expect(elsewhere).toEqual([])
})

test('RE-15 who reacted is said by the mouse and by the menu', async ({ ana, beto }) => {
  const { hall, id } = await oneMessage(ana, beto)
  await beto.call(addReaction, { id, emoji: '🎉' })
  await ana.call(addReaction, { id, emoji: '🎉' })
  await open(ana, pathOf(hall))
  await reaction(ana.page, '🎉, 2').hover()
  await expect(ana.page.getByText(`Tú y ${beto.name} reaccionaron con 🎉`)).toBeVisible()
  // By keyboard, from the message to its menu.
  await ana.page.getByRole('log').focus()
  await expect(async () => {
    await ana.page.keyboard.press('ArrowUp')
    await expect(articles(ana.page)).toBeFocused({ timeout: 500 })
  }).toPass()
  await action(ana.page, 'Más acciones').focus()
  await ana.page.keyboard.press('Enter')
  await ana.page.getByRole('menuitem', { name: 'Ver quién reaccionó' }).click()
  const dialog = ana.page.getByRole('dialog', { name: 'Reacciones' })
  await expect(dialog.getByRole('listitem')).toHaveText([/Tú/, new RegExp(beto.name)])
  await ana.page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test.describe('with a finger', () => {
  test.use({ hasTouch: true })

  test('RE-14 a finger that stays on a message opens its menu @phone', async ({ ana }) => {
    const { hall } = await oneMessage(ana)
    const { page, context } = ana
    await open(ana, pathOf(hall))
    const box = (await articles(page).boundingBox())!
    const touch = await context.newCDPSession(page)
    const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }]
    // The first finger loads what the second needs.
    await expect(async () => {
      await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints })
      try {
        await expect(page.getByRole('menuitem', { name: 'Reaccionar' })).toBeVisible({ timeout: 3_000 })
      } finally {
        await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
      }
    }).toPass()
    await page.getByRole('menuitem', { name: '❤️' }).tap()
    await expect(reaction(page, '❤️, 1')).toHaveAttribute('aria-pressed', 'true')
    await expect(page.getByRole('menu')).toBeHidden()
  })
})
