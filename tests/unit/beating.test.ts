import { beforeEach, describe, expect, it } from 'vitest'
import { FINE, openPage, SECOND } from './beating-page'

const MINUTE = 60 * SECOND
const FAILED = { ok: false, wait: 0 }

let page: ReturnType<typeof openPage>
beforeEach(() => {
  page = openPage()
})

/** Somebody who moves the pointer now and then. */
async function passWithInput(minutes: number) {
  for (let n = 0; n < minutes; n += 1) {
    page.beats.input()
    await page.clock.pass(MINUTE)
  }
}

describe('U-65 a page says that its user is present', () => {
  it('U-65 at once, then every 30 seconds while visible', async () => {
    page.beats.start()
    await page.clock.pass(95 * SECOND)
    expect(page.seconds()).toEqual([0, 30, 60, 90])
    expect(page.sent.map(({ beat }) => beat)).toEqual([1, 2, 3, 4])
    expect(page.sent[0]).toMatchObject({ status: 'online', visible: true, live: false, leaving: false })
  })

  it('U-65 once a minute while hidden, and no later for a browser that wakes once a minute', async () => {
    page.around.visible = false
    page.beats.start()
    await page.clock.pass(3 * MINUTE)
    expect(page.seconds()).toEqual([0, 58, 116, 174])
    expect(page.sent[1]).toMatchObject({ visible: false })
  })

  it('U-65 at once when hidden, shown again, or when liveness changes', async () => {
    page.beats.start()
    await page.clock.pass(10 * SECOND)
    page.around.visible = false
    page.beats.prompt()
    await page.clock.pass(10 * SECOND)
    page.around.visible = true
    page.beats.prompt()
    await page.clock.pass(5 * SECOND)
    page.around.live = true
    page.beats.prompt()
    await page.clock.pass(SECOND)
    expect(page.seconds()).toEqual([0, 10, 20, 25])
    expect(page.sent.map(({ visible, live }) => [visible, live])).toEqual([
      [true, false],
      [false, false],
      [true, false],
      [true, true],
    ])
  })

  it('U-65 at once when it wakes, though nothing else changed', async () => {
    page.beats.start()
    await page.clock.pass(12 * SECOND)
    page.beats.prompt()
    await page.clock.pass(SECOND)
    expect(page.seconds()).toEqual([0, 12])
  })
})

describe('U-66 a heartbeat that fails is retried', () => {
  it('U-66 after five seconds, until one gets through', async () => {
    page.around.answer = () => Promise.resolve(FAILED)
    page.beats.start()
    await page.clock.pass(11 * SECOND)
    page.around.answer = () => Promise.resolve(FINE)
    await page.clock.pass(20 * SECOND)
    expect(page.seconds()).toEqual([0, 5, 10, 15])
  })

  it('U-66 at once when the network is back', async () => {
    page.around.answer = () => Promise.reject(new Error('no network'))
    page.beats.start()
    await page.clock.pass(7 * SECOND)
    page.around.answer = () => Promise.resolve(FINE)
    page.beats.prompt()
    await page.clock.pass(SECOND)
    expect(page.seconds()).toEqual([0, 5, 7])
  })

  it('U-66 not before the time that the server named, whatever happens', async () => {
    page.around.answer = () => Promise.resolve({ ok: false, wait: 20 * SECOND })
    page.beats.start()
    await page.clock.pass(10 * SECOND)
    page.beats.prompt()
    page.around.visible = false
    page.beats.prompt()
    page.around.answer = () => Promise.resolve(FINE)
    await page.clock.pass(15 * SECOND)
    expect(page.seconds()).toEqual([0, 20])
  })

  it('U-66 one that is never answered blocks nothing', async () => {
    page.around.answer = () => new Promise<typeof FINE>(() => undefined)
    page.beats.start()
    await page.clock.pass(SECOND)
    page.beats.prompt()
    await page.clock.pass(8 * SECOND)
    expect(page.seconds()).toEqual([0])
    page.around.answer = () => Promise.resolve(FINE)
    await page.clock.pass(2 * SECOND)
    expect(page.seconds()).toEqual([0, 10])
  })
})

describe('U-66 an answer that comes too late', () => {
  it('U-66 says nothing about the heartbeat that is under way by then', async () => {
    const answers: ((_: typeof FINE) => void)[] = []
    page.around.answer = () => new Promise((resolve) => answers.push(resolve))
    page.beats.start()
    await page.clock.pass(16 * SECOND)
    expect(page.seconds()).toEqual([0, 15])
    answers[0]!(FAILED)
    await page.clock.pass(8 * SECOND)
    expect(page.seconds()).toEqual([0, 15])
  })
})

describe('U-67 a user who does nothing for five minutes is away', () => {
  it('U-67 and that is sent at that moment, and the return at the first movement', async () => {
    page.beats.start()
    await page.clock.pass(10 * SECOND)
    page.beats.input()
    await page.clock.pass(5 * MINUTE - 1)
    expect(page.sent.at(-1)).toMatchObject({ status: 'online' })
    await page.clock.pass(1)
    expect(page.sent.at(-1)).toMatchObject({ status: 'away', at: 10 * SECOND + 5 * MINUTE })
    await page.clock.pass(12 * SECOND)
    page.beats.input()
    await page.clock.pass(0)
    expect(page.sent.at(-1)).toMatchObject({ status: 'online', at: 22 * SECOND + 5 * MINUTE })
  })

  it('U-67 a user who does something stays online, and each movement costs nothing', async () => {
    page.beats.start()
    await passWithInput(10)
    expect(page.sent.every(({ status }) => status === 'online')).toBe(true)
    expect(page.sent).toHaveLength(21)
  })

  it('U-67 a page hidden that long is away, too', async () => {
    page.beats.start()
    page.around.visible = false
    page.beats.prompt()
    await page.clock.pass(6 * MINUTE)
    expect(page.sent.at(-1)).toMatchObject({ status: 'away', visible: false })
  })
})

describe('U-68 a page that closes says so', () => {
  it('U-68 once, with the highest number, and nothing after it', async () => {
    page.beats.start()
    await page.clock.pass(SECOND)
    page.beats.leave()
    page.beats.leave()
    page.beats.prompt()
    page.beats.input()
    await page.clock.pass(5 * MINUTE)
    expect(page.sent).toHaveLength(2)
    expect(page.sent[1]).toMatchObject({ beat: 2, leaving: true })
  })

  it('U-68 also while a heartbeat is under way, whose answer then means nothing', async () => {
    let answer = (_: typeof FINE) => {}
    page.around.answer = () => new Promise((resolve) => (answer = resolve))
    page.beats.start()
    page.beats.leave()
    answer(FAILED)
    await page.clock.pass(MINUTE)
    expect(page.sent.map(({ beat, leaving }) => [beat, leaving])).toEqual([
      [1, false],
      [2, true],
    ])
  })

  it('U-68 and when the browser restores it from memory, it sends a heartbeat at once', async () => {
    page.beats.start()
    await page.clock.pass(100)
    page.beats.leave()
    await page.clock.pass(100)
    page.beats.start()
    await page.clock.pass(0)
    expect(page.sent.map(({ beat, leaving }) => [beat, leaving])).toEqual([
      [1, false],
      [2, true],
      [3, false],
    ])
  })
})
