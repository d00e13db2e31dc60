import { describe, expect, it } from 'vitest'
import { ApiError } from '@/lib/http/api'
import { standingClock } from '@/tests/support/clock'
import { browser, html, MINE, open, SECOND } from './outbox-tab'

const refusedByUs = new ApiError('invalid_value', 422, '')
const noNetwork = html(0)

describe('O-12 what is written goes in the order of its chat, until the server has it', () => {
  it('O-12 one after another in a chat, and chats beside each other', async () => {
    const { clock, write, texts, left, around } = open()
    around.answer = () => new Promise((done) => clock.after(100, done))
    for (const text of ['a1', 'a2']) write(text, 1)
    write('b1', 2)
    await clock.pass(0)
    expect(texts()).toEqual(['a1', 'b1'])
    await clock.pass(250)
    expect(texts()).toEqual(['a1', 'b1', 'a2'])
    expect(left()).toEqual([])
  })

  it('O-12 what does not get through is tried again, ever less often, and at once when the network is back', async () => {
    const { clock, outbox, write, sent, left, failures, around } = open()
    around.answer = () => Promise.reject(noNetwork)
    write('uno')
    await clock.pass(120 * SECOND)
    expect(failures()).toEqual(['unreachable'])
    const gaps = sent.slice(1).map(({ at }, n) => at - sent[n]!.at)
    for (const [n, most] of [2.4, 4.8, 9.6, 19.2, 36].entries()) expect(gaps[n]).toBeLessThanOrEqual(most)
    expect(gaps[0]).toBeGreaterThanOrEqual(1.6)
    expect(gaps.at(-1)).toBeGreaterThanOrEqual(24)
    around.answer = () => Promise.resolve()
    outbox.wake()
    await clock.pass(0)
    expect([left(), failures()]).toEqual([[], []])
  })

  it('O-12 what another tab has sent is not sent again, and what either writes is shown by both', async () => {
    const shared = browser()
    const clock = standingClock()
    const [one, other] = [open(shared, clock), open(shared, clock)]
    for (const tab of [one, other]) tab.around.answer = () => Promise.reject(noNetwork)
    one.write('uno')
    await clock.pass(10)
    other.write('dos')
    await clock.pass(10)
    for (const tab of [one, other]) {
      expect(tab.left()).toEqual(['uno', 'dos'])
      tab.around.answer = () => Promise.resolve()
      tab.sent.length = 0
    }
    await clock.pass(60 * SECOND)
    expect([...one.texts(), ...other.texts()].sort()).toEqual(['dos', 'uno'])
    for (const tab of [one, other]) expect(tab.left()).toEqual([])
    expect(shared.stored.size).toBe(0)
  })

  it('O-12 what an earlier page has left goes first, and another person’s stays', async () => {
    const shared = browser()
    const entry = { chat_id: 1, order: 1, refused: null }
    shared.stored.set('old', { ...entry, client_id: 'old', user_id: MINE, payload: 'antes' })
    shared.stored.set('eva', { ...entry, client_id: 'eva', user_id: 2, payload: 'de eva' })
    const { clock, write, texts } = open(shared)
    write('ahora')
    await clock.pass(SECOND)
    expect(texts()).toEqual(['antes', 'ahora'])
    expect([...shared.stored.keys()]).toEqual(['eva'])
  })

  it('O-12 somebody else’s cookie sends nothing', async () => {
    const { clock, write, sent, left, around } = open()
    around.answer = () => Promise.reject(new ApiError('identity_mismatch', 403, ''))
    write('mío')
    await clock.pass(120 * SECOND)
    expect(sent).toHaveLength(1)
    expect(left()).toEqual(['mío'])
  })
})

describe('O-13 what is refused, or does not get through, holds up nothing but itself and its chat', () => {
  it.each([
    ['by the server', refusedByUs, 'invalid_value'],
    ['by a filter in between', html(403), 'blocked'],
    ['by a gateway that takes no more', html(413), 'blocked'],
  ])(
    'O-13 refused %s, it is not tried again by itself, and what is behind it goes',
    async (_, error, code) => {
      const { clock, outbox, write, texts, left, failures, around } = open()
      around.answer = ({ payload }) => (payload === 'malo' ? Promise.reject(error) : Promise.resolve())
      for (const text of ['uno', 'malo', 'dos']) write(text)
      write('otro', 2)
      await clock.pass(120 * SECOND)
      expect(texts().sort()).toEqual(['dos', 'malo', 'otro', 'uno'])
      expect([left(), failures()]).toEqual([['malo'], [code]])
      around.answer = () => Promise.resolve()
      outbox.retry(outbox.read().entries[0]!.client_id)
      await clock.pass(SECOND)
      expect(left()).toEqual([])
    },
  )

  it.each([0, 200, 407, 408, 500, 502, 503, 504])(
    'O-13 answered %d by who is not our server, it waits, and other chats do not',
    async (status) => {
      const { clock, write, texts, left, around } = open()
      around.answer = ({ chat_id }) => (chat_id === 1 ? Promise.reject(html(status)) : Promise.resolve())
      for (const text of ['a1', 'a2']) write(text, 1)
      for (const text of ['b1', 'b2', 'b3']) write(text, 2)
      await clock.pass(SECOND)
      expect(texts()).toEqual(['a1', 'b1', 'b2', 'b3'])
      around.answer = () => Promise.resolve()
      await clock.pass(10 * SECOND)
      expect(left()).toEqual([])
    },
  )

  it.each([
    ['the server', new ApiError('rate_limited', 429, '', {}, 20), 20],
    ['the server, being away', new ApiError('unavailable', 503, '', {}, 20), 20],
    ['who counts requests in between', html(429, 3_600), 60],
  ])('O-13 told to wait by %s, nothing is sent before, whoever wakes', async (_, error, seconds) => {
    const { clock, outbox, write, sent, left, around } = open()
    around.answer = () => Promise.reject(error)
    write('a1', 1)
    await clock.pass(0)
    around.answer = () => Promise.resolve()
    write('b1', 2)
    await clock.pass((seconds - 1) * SECOND)
    outbox.wake()
    await clock.pass(0)
    expect(sent).toHaveLength(1)
    await clock.pass(3 * SECOND)
    expect(left()).toEqual([])
  })
})

describe('O-14 a browser’s store that is silent delays nothing', () => {
  const silence = () => new Promise<void>(() => undefined)
  const left = { client_id: 'old', user_id: MINE, chat_id: 1, order: 1, refused: null, payload: 'antes' }

  it('O-14 what is written goes at once, from the first second on', async () => {
    const { clock, write, sent, left, around } = open()
    around.store = silence()
    await clock.pass(SECOND)
    for (const text of ['uno', 'dos']) write(text)
    await clock.pass(0)
    expect(sent.map(({ at }) => at)).toEqual([1, 1])
    expect(left()).toEqual([])
  })

  it('O-14 what is in a store that answers late is sent as soon as it answers', async () => {
    const { clock, outbox, shared, write, texts, left: entries, around } = open()
    await clock.pass(0)
    let answer = () => {}
    around.store = new Promise((resolve) => (answer = resolve))
    shared.stored.set('old', left)
    outbox.open(MINE)
    write('ahora')
    await clock.pass(90 * SECOND)
    expect(texts()).toEqual(['ahora'])
    answer()
    await clock.pass(0)
    expect(texts()).toEqual(['ahora', 'antes'])
    expect([entries(), shared.stored.size]).toEqual([[], 0])
  })

  it('O-14 what is in a store that fails at first is sent once it answers', async () => {
    const { clock, outbox, shared, texts, left: entries, around } = open()
    await clock.pass(0)
    around.store = Promise.reject(new Error('not opened'))
    shared.stored.set('old', left)
    outbox.open(MINE)
    await clock.pass(20 * SECOND)
    expect(texts()).toEqual([])
    around.store = Promise.resolve()
    await clock.pass(20 * SECOND)
    expect([texts(), entries()]).toEqual([['antes'], []])
  })

  it('O-14 a store that is silent when the page opens is waited for one second', async () => {
    const { clock, outbox, write, texts, around } = open()
    around.store = silence()
    outbox.open(MINE)
    write('uno')
    await clock.pass(SECOND)
    expect(texts()).toEqual(['uno'])
  })
})
