import { readChat } from '@/lib/chats/contract'
import { sendMessage } from '@/lib/messages/contract'
import { test } from '@/tests/support/people'
import { articles, chats, expect, hallOf, message, open, pathOf, say, scrollLog } from './chat-screen'
import { fill, line, toNewest } from './lines-of-chat'

test('Q-14 a message of one line is at most 48 px high, and its avatar shows no status @phone', async ({
  ana,
  beto,
}) => {
  const hall = await hallOf(ana, beto)
  for (const who of [ana, beto]) await who.call(sendMessage, { chat_id: hall.id, contenido: 'una línea' })
  await open(beto, pathOf(hall))
  const second = articles(beto.page).nth(1)
  const { height } = (await second.boundingBox())!
  expect(height).toBeGreaterThanOrEqual(44)
  expect(height).toBeLessThanOrEqual(48)
  await expect(second.locator('[data-status]')).toHaveCount(0)
  expect((await second.locator('.avatar').boundingBox())!.width).toBe(36)
})

test('Q-15 the day of the messages in view stays on top while they scroll', async ({ ana }) => {
  const { page } = ana
  const hall = await hallOf(ana)
  await fill(ana, hall.id, 45)
  await open(ana, pathOf(hall))
  const day = page.getByRole('log').getByText('Hoy', { exact: true })
  await expect(line(ana, 45)).toBeInViewport()
  const logTop = (await page.getByRole('log').boundingBox())!.y
  await expect(day).toHaveCount(1)
  for (let n = 1; n <= 3; n += 1) {
    expect((await day.boundingBox())!.y - logTop).toBeGreaterThanOrEqual(0)
    expect((await day.boundingBox())!.y - logTop).toBeLessThan(24)
    await scrollLog(page, -150)
  }
})

const LONG = Array.from({ length: 60 }, (_, n) => `renglón ${String(n + 1)}`).join('\n')
const CODE = '```\n' + LONG + '\n```'

test('Q-16 a long message is folded, opens and closes by mouse and by key, and moves nothing @phone', async ({
  ana,
}) => {
  const { page } = ana
  const hall = await hallOf(ana)
  await fill(ana, hall.id, 3)
  for (const contenido of [LONG, CODE]) await ana.call(sendMessage, { chat_id: hall.id, contenido })
  await open(ana, pathOf(hall))
  for (const folded of [articles(page).nth(3), articles(page).nth(4)]) {
    const height = async () => (await folded.boundingBox())!.height
    await expect(folded.getByRole('button', { name: 'Ver menos' })).toHaveCount(0)
    expect(await height()).toBeLessThan(400)
    const more = folded.getByRole('button', { name: 'Ver más' })
    await more.scrollIntoViewIfNeeded()
    const text = folded.locator('p, pre').first()
    const before = (await text.boundingBox())!.y
    await more.focus()
    await page.keyboard.press('Enter')
    const less = folded.getByRole('button', { name: 'Ver menos' })
    await expect(less).toBeVisible()
    await expect(less).toBeFocused()
    expect(await height()).toBeGreaterThan(1_000)
    expect(Math.abs((await text.boundingBox())!.y - before)).toBeLessThan(2)
    await less.click()
    await expect.poll(height).toBeLessThan(400)
    await expect(text).toBeInViewport()
  }
})

test('Q-16 a message that a link leads to is shown whole', async ({ ana }) => {
  const { page } = ana
  const hall = await hallOf(ana)
  const { id } = await ana.call(sendMessage, { chat_id: hall.id, contenido: LONG })
  await ana.call(sendMessage, { chat_id: hall.id, contenido: LONG })
  await open(ana, `${pathOf(hall)}?m=${String(id)}`)
  expect((await articles(page).first().boundingBox())!.height).toBeGreaterThan(1_000)
  expect((await articles(page).last().boundingBox())!.height).toBeLessThan(400)
})

test('Q-17 “Nuevos mensajes” goes when one has replied, and when one comes back', async ({ ana, beto }) => {
  const [hall, other] = [await hallOf(ana, beto), await hallOf(beto)]
  await fill(ana, hall.id, 10)
  await beto.call(readChat, { id: String(hall.id), seq: 5 })
  const { page } = beto
  await open(beto, pathOf(hall))
  const begins = page.getByText('Nuevos mensajes', { exact: true })
  await expect(begins).toBeVisible()
  await say(page, 'ya leí')
  await expect(articles(page).last()).toContainText('ya leí')
  await expect(begins).toHaveCount(0)
  await expect(articles(page).last().getByRole('time')).toBeAttached()

  await chats(page).getByRole('link', { name: other.name }).click()
  await expect(page).toHaveURL(pathOf(other))
  await ana.call(sendMessage, { chat_id: hall.id, contenido: 'línea 11.' })
  const row = chats(page).getByRole('link', { name: hall.name })
  await expect(row).toHaveAccessibleName(/1 sin leer/)
  await row.click()
  await expect(begins).toBeVisible()
  await expect(row).not.toHaveAccessibleName(/sin leer/)
  await chats(page).getByRole('link', { name: other.name }).click()
  await expect(page).toHaveURL(pathOf(other))
  await row.click()
  await expect(line(beto, 11)).toBeVisible()
  await expect(begins).toHaveCount(0)
})

test('Q-18 the author’s name at the head of a group is a button', async ({ ana }) => {
  const { page } = ana
  const hall = await hallOf(ana)
  await fill(ana, hall.id, 2)
  await open(ana, pathOf(hall))
  await expect(articles(page).first().getByRole('button', { name: ana.name, exact: true })).toBeVisible()
  await expect(page.getByRole('log').getByRole('button', { name: ana.name, exact: true })).toHaveCount(1)
})

test('Q-19 an empty hall offers its owner to invite and to add people @phone', async ({ ana, beto }) => {
  const hall = await hallOf(ana, beto)
  await open(ana, pathOf(hall))
  const log = ana.page.getByRole('log')
  await log.getByRole('button', { name: 'Añadir personas' }).click()
  const people = ana.page.getByRole('dialog')
  await expect(people).toContainText(beto.name)
  await ana.page.keyboard.press('Escape')
  await expect(people).toBeHidden()
  await log.getByRole('button', { name: 'Invitar con un enlace' }).click()
  await expect(ana.page.getByRole('dialog')).toContainText('Invitar con un enlace')
  await ana.page.keyboard.press('Escape')
  await expect(log.getByRole('button', { name: 'Invitar con un enlace' })).toBeFocused()

  await open(beto, pathOf(hall))
  await expect(message(beto.page)).toBeVisible()
  await expect(beto.page.getByRole('log').getByRole('button')).toHaveCount(0)
  await expect(toNewest(beto)).toHaveCount(0)
})

test('X-11 the button that copies code covers none of it', async ({ ana }) => {
  const { page } = ana
  const hall = await hallOf(ana)
  const contenido = '```\n' + 'x'.repeat(600) + '\n```'
  await ana.call(sendMessage, { chat_id: hall.id, contenido })
  await open(ana, pathOf(hall))
  const article = articles(page).first()
  const code = (await article.locator('pre').boundingBox())!
  const button = (await article.getByRole('button', { name: 'Copiar', exact: true }).boundingBox())!
  expect(button.x).toBeGreaterThanOrEqual(code.x + code.width)
})
