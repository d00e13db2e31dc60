import type { Browser } from '@playwright/test'
import { createHall, joinHall } from '@/lib/chats/halls/contract'
import { sendMessage } from '@/lib/messages/contract'
import { uniqueName } from '@/tests/support/names'
import { enter, test } from '@/tests/support/people'
import { articles, chip, expect, expectSame, hallOf, open, say, stored } from './chat-screen'
import { pushApart, type PushApart } from './push-apart'
import { pushLineOf } from './push-line'

test.describe('with a push server that comes and goes', () => {
  // They share an application of their own.
  test.describe.configure({ mode: 'default' })
  let apart: PushApart

  test.beforeAll(async () => {
    apart = await pushApart()
  })
  test.afterAll(async () => {
    await apart.stop()
  })

  async function twoIn(browser: Browser) {
    const contexts = [await browser.newContext(), await browser.newContext()]
    const [one, other] = await Promise.all(
      contexts.map((context, n) => enter(context, uniqueName(`lo${String(n)}`), undefined, apart.app.url)),
    )
    const hall = await one!.call(createHall, { name: uniqueName('Sala') })
    await other!.call(joinHall, { hall_id: hall.id })
    for (const { page } of [one!, other!]) {
      await page.goto(`${apart.app.url}/c/${String(hall.id)}`)
      await expect(chip(page)).toHaveText('En vivo')
    }
    return { one: one!, other: other!, hall, close: () => Promise.all(contexts.map((each) => each.close())) }
  }

  test('L-30 the push server dies in the middle of a burst and comes back', async ({ browser }) => {
    const { one, other, hall, close } = await twoIn(browser)
    const expected: string[] = []
    const burst = async (count: number) => {
      for (let n = 0; n < count; n += 1) {
        const contenido = `m${String(expected.length)}`
        await one.call(sendMessage, { chat_id: hall.id, contenido })
        expected.push(contenido)
      }
    }
    await burst(40)
    await Promise.all([burst(40), apart.kill()])
    await expect(chip(other.page)).toHaveText('Sondeo cada 3 s')
    await burst(20)
    await expectSame(hall.id, [one, other], expected)
    await Promise.all([burst(40), apart.start()])
    await expect(chip(other.page)).toHaveText('En vivo', { timeout: 45_000 })
    await say(other.page, 'otra vez en vivo')
    await expect(articles(one.page).last()).toContainText('otra vez en vivo')
    await expectSame(hall.id, [one, other], [...expected, 'otra vez en vivo'])
    await close()
  })

  test('L-31 the publisher fails while every connection stays open', async ({ browser }) => {
    const { one, other, hall, close } = await twoIn(browser)
    apart.deafen(true)
    await say(one.page, 'nadie lo oye')
    await expect(chip(one.page)).toHaveText('Sondeo cada 3 s')
    // Who only listens learns of it from the next check.
    await expect(articles(other.page)).toContainText(['nadie lo oye'], { timeout: 45_000 })
    await expect(chip(other.page)).toHaveText('Sondeo cada 3 s')
    await say(one.page, 'ahora por sondeo')
    await expect(articles(other.page)).toContainText(['nadie lo oye', 'ahora por sondeo'])
    apart.deafen(false)
    for (const { page } of [one, other]) await expect(chip(page)).toHaveText('En vivo', { timeout: 45_000 })
    await expectSame(hall.id, [one, other], ['nadie lo oye', 'ahora por sondeo'])
    await close()
  })
})

test('L-32 a thousand messages while push comes and goes every two seconds', async ({ ana, beto }) => {
  const hall = await hallOf(ana, beto)
  const line = await pushLineOf(beto.page)
  await Promise.all([open(ana, `/c/${String(hall.id)}`), open(beto, `/c/${String(hall.id)}`)])
  const senders = Array.from({ length: 4 }, (_, n) => (n % 2 === 0 ? ana : beto))
  for (let phase = 0; phase < 10; phase += 1) {
    const isCut = phase % 2 === 0
    await line.set(isCut ? 'cut' : 'through')
    const told = expect(chip(beto.page)).toHaveText(isCut ? 'Sondeo cada 3 s' : 'En vivo', {
      timeout: 45_000,
    })
    const sent = senders.map(async (sender, who) => {
      for (let n = 0; n < 25; n += 1) {
        const contenido = [phase, who, n].map(String).join('.')
        await sender.call(sendMessage, { chat_id: hall.id, contenido })
      }
    })
    await Promise.all([told, ...sent])
  }
  expect(await stored(ana, hall.id)).toHaveLength(1_000)
  await expectSame(hall.id, [ana, beto])
})
