import { describe, expect, it } from 'vitest'
import { openPage, SECOND } from './beating-page'

describe('U-69 changing windows twenty times a second sends no more than one heartbeat a second', () => {
  it('U-69 and the last one says the final state', async () => {
    const page = openPage()
    page.beats.start()
    await page.clock.pass(10 * SECOND)
    for (let n = 0; n < 100; n += 1) {
      page.around.visible = !page.around.visible
      page.beats.prompt()
      await page.clock.pass(50)
    }
    page.around.visible = false
    page.beats.prompt()
    await page.clock.pass(SECOND)
    expect(page.sent.length).toBeLessThanOrEqual(8)
    expect(page.sent.at(-1)).toMatchObject({ visible: false })
  })

  it('U-69 an unchanged state is sent once in five seconds', async () => {
    const page = openPage()
    page.beats.start()
    for (let n = 0; n < 400; n += 1) {
      page.beats.prompt()
      await page.clock.pass(50)
    }
    expect(page.seconds()).toEqual([0, 5, 10, 15, 20].slice(0, page.sent.length))
    expect(page.sent.length).toBeGreaterThanOrEqual(4)
  })
})
