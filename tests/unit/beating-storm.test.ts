import { describe, expect, it } from 'vitest'
import { openPage, SECOND } from './beating-page'

describe('U-69 whoever changes windows twenty times a second is told of no more than once a second', () => {
  it('U-69 and in the end as what they are', async () => {
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

  it('U-69 what says nothing new is said once in five seconds', async () => {
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
