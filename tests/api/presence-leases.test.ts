// First, because lib reads the variables that it sets.
import { anotherDevice, lastTold, others, shown, signOut, tab, told, visitor, wait } from './presence-stage'
import { describe, expect, test, vi } from 'vitest'
import { db } from '@/lib/db/client'

describe.each([
  ['push', { live: true }],
  ['polling', { live: false }],
])('with %s', (_, usual) => {
  test('U-4 a tab that falls silent counts for 60 s, a hidden one for 150 s; last seen is its last beat', async () => {
    for (const [visible, seconds] of [
      [true, 60],
      [false, 150],
    ] as const) {
      const ana = await visitor('ana')
      await tab(ana, { ...usual, visible }).beat()
      const beaten = (await others(ana)).last_seen!
      await wait(ana, seconds - 2)
      expect([await shown(ana), told(ana)]).toEqual(['online', ['online']])
      await wait(ana, 2)
      expect([await shown(ana), told(ana)]).toEqual(['offline', ['online', 'offline']])
      expect(Date.parse(beaten) - Date.parse((await others(ana)).last_seen!)).toBe(seconds * 1000)
      expect(lastTold(ana)).toMatchObject({ lastSeen: (await others(ana)).last_seen })
    }
  })

  test('U-5 who says that they leave is gone 8 s later, as of when they left, and the others are told by itself', async () => {
    const ana = await visitor('ana')
    const page = tab(ana, usual)
    await page.beat()
    await wait(ana, 20)
    const left = Date.now()
    await page.leave()
    expect([await shown(ana), told(ana)]).toEqual(['online', ['online']])
    await vi.waitFor(() => expect(told(ana)).toEqual(['online', 'offline']), {
      timeout: 12_000,
      interval: 100,
    })
    const { online_status: status, last_seen: lastSeen } = await others(ana)
    expect(status).toBe('offline')
    expect(Math.abs(Date.parse(lastSeen!) - left)).toBeLessThan(1_000)
    expect(lastTold(ana)).toMatchObject({ lastSeen })
  })

  test('U-6 a page that is loaded twenty times over never flickers', async () => {
    const ana = await visitor('ana')
    let page = tab(ana, usual)
    await page.beat()
    for (let load = 0; load < 20; load += 1) {
      await page.leave()
      await wait(ana, 3)
      page = tab(ana, usual)
      await page.beat()
      await wait(ana, 4)
    }
    await wait(ana, 9)
    expect([await shown(ana), told(ana)]).toEqual(['online', ['online']])
  })

  test('U-7 of two tabs one may close; the last one is missed', async () => {
    const ana = await visitor('ana')
    const [one, other] = [tab(ana, usual), tab(ana, usual)]
    await one.beat()
    await other.beat()
    await one.leave()
    await wait(ana, 9)
    expect([await shown(ana), told(ana)]).toEqual(['online', ['online']])
    await other.leave()
    await wait(ana, 9)
    expect([await shown(ana), told(ana)]).toEqual(['offline', ['online', 'offline']])
  })

  test('U-7 both tabs close at once, or the one that is in front goes and a hidden one stays away', async () => {
    const [ana, beto] = [await visitor('ana'), await visitor('beto')]
    const pair = [tab(ana, usual), tab(ana, usual)]
    for (const each of pair) await each.beat()
    await Promise.all(pair.map((each) => each.leave()))
    await wait(ana, 9)
    expect(told(ana)).toEqual(['online', 'offline'])
    await tab(beto, { ...usual, visible: false, status: 'away' }).beat()
    const front = tab(beto, usual)
    await front.beat()
    await front.leave()
    await wait(beto, 9)
    expect([await shown(beto), told(beto)]).toEqual(['away', ['away', 'online', 'away']])
  })

  test('U-8 of two devices the more present one counts, and signing out of one leaves the other', async () => {
    const phone = await visitor('ana')
    const desk = await anotherDevice(phone)
    await tab(phone, { ...usual, visible: false, status: 'away' }).beat()
    const page = tab(desk, usual)
    await page.beat()
    await page.beat({ status: 'away' })
    await page.beat()
    await signOut(desk)
    expect([await shown(phone), told(phone)]).toEqual(['away', ['away', 'online', 'away', 'online', 'away']])
    await signOut(phone)
    expect([await shown(phone), told(phone).at(-1)]).toEqual(['offline', 'offline'])
  })

  test('U-9 who signs out is offline at once, and a tab of the ended session does not bring them back', async () => {
    const ana = await visitor('ana')
    const [one, stale] = [tab(ana, usual), tab(ana, usual)]
    await one.beat()
    await stale.beat()
    await signOut(ana)
    expect([await shown(ana), told(ana)]).toEqual(['offline', ['online', 'offline']])
    await stale.beat()
    await tab(ana, usual).beat()
    await stale.leave()
    expect([await shown(ana), told(ana)]).toEqual(['offline', ['online', 'offline']])
    expect(await db.presenceLease.count({ where: { userId: ana.id } })).toBe(0)
  })

  test('U-10 a laptop that sleeps is gone, and back with its first beat', async () => {
    const ana = await visitor('ana')
    const page = tab(ana, usual)
    await page.beat()
    await wait(ana, 3_600)
    await page.beat()
    expect([await shown(ana), told(ana)]).toEqual(['online', ['online', 'offline', 'online']])
  })

  test('U-10 a hidden tab that beats once a minute for ten minutes is away once and nothing else', async () => {
    const ana = await visitor('ana')
    const page = tab(ana, usual)
    await page.beat()
    for (let minute = 0; minute < 10; minute += 1) {
      await page.beat({ visible: false, status: minute < 5 ? 'online' : 'away' })
      await wait(ana, 60)
    }
    expect(told(ana)).toEqual(['online', 'away'])
    await page.beat()
    expect(told(ana)).toEqual(['online', 'away', 'online'])
  })

  test('U-11 a beat that comes late, twice or out of order changes nothing', async () => {
    const ana = await visitor('ana')
    const page = tab(ana, usual)
    await page.beat()
    await page.beat()
    await page.leave()
    await page.send({ beat: 2 })
    await page.send({ beat: 1, status: 'away' })
    await page.send({ beat: 3 })
    await wait(ana, 9)
    expect([await shown(ana), told(ana)]).toEqual(['offline', ['online', 'offline']])
    // Out of the browser's memory again, with the number that follows.
    await page.send({ beat: 4 })
    expect(await shown(ana)).toBe('online')
  })

  test('U-11 a leaving that is overtaken by the page’s return closes nothing', async () => {
    for (const written of [0, 20]) {
      const ana = await visitor('ana')
      const page = tab(ana, usual)
      await page.send({ beat: 1 })
      await wait(ana, written)
      await page.send({ beat: 3 })
      await page.send({ beat: 4 })
      await page.send({ beat: 2, leaving: true })
      await wait(ana, 20)
      expect([await shown(ana), told(ana)]).toEqual(['online', ['online']])
    }
  })

  test('U-11 a page that left before its first beat arrived stays gone', async () => {
    const ana = await visitor('ana')
    const page = tab(ana, usual)
    await page.send({ beat: 2, leaving: true })
    await page.send({ beat: 1 })
    expect([await shown(ana), told(ana)]).toEqual(['offline', []])
  })
})
