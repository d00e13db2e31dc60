import { describe, expect, it } from 'vitest'
import { FairQueue } from '../../embedded/fair-queue'
import { networkOf } from '../../embedded/network'
import { kindOfRequest } from '../../embedded/request-kind'
import { RequestLimits } from '../../embedded/request-limits'

describe('S-30 pages, calls and static files are limited each', () => {
  it('S-30 an address that is not known to be cheap counts as a page', () => {
    const PATHS = {
      page: [
        '/',
        '/docs',
        '/c/1?_rsc=1',
        '/apis',
        '/chats',
        '/API/health',
        '//api/health',
        '/icon-a.svg',
        '/_next/image?url=a',
      ],
      api: ['/api', '/api/health', '/api/auth/session?a=/docs', '/ping', '/chat/messages/1', '/online-users'],
      static: [
        '/_next/static/chunks/a.js',
        '/static/emoji/es/data.json',
        '/_next/static/media/a.woff2?dpl=1',
        '/icon.svg?a',
        '/sw.js',
      ],
    }
    for (const [kind, paths] of Object.entries(PATHS)) {
      for (const path of paths) expect([path, kindOfRequest(path)]).toEqual([path, kind])
    }
    const dressedUp = ['/api/../docs', '/_next/static/%2e%2e/%2E%2e/docs', '/api/.%2e/docs', '/api\\..\\docs']
    for (const path of dressedUp) expect([path, kindOfRequest(path)]).toEqual([path, 'page'])
  })

  it('S-30 for each user, for a network’s strangers, and for a network as a whole', () => {
    const limits = new RequestLimits()
    const taken = (kind: 'page' | 'api' | 'static', who: string, now: number) =>
      Array.from({ length: 2_000 }, () =>
        limits.take(kind, { who, isUser: who !== 'here', network: 'here' }, now),
      ).filter(Boolean).length
    expect(taken('page', 'here', 0)).toBe(100)
    expect(taken('page', 'here', 1_000)).toBe(10)
    expect(taken('page', 'user 1', 1_000)).toBe(200)
    expect(taken('api', 'user 1', 1_000)).toBe(400)
    expect(taken('static', 'here', 1_000)).toBe(2_000)
    const others = Array.from({ length: 10 }, (_, id) => taken('api', `user 1${id}`, 1_000))
    expect(others.reduce((sum, each) => sum + each)).toBeLessThan(1_500)
    expect(limits.take('api', { who: 'there', isUser: false, network: 'there' }, 1_000)).toBe(true)
  })

  it('S-30 of IPv6 a customer has more than one address', () => {
    expect(networkOf('203.0.113.7')).toBe('203.0.113.7')
    expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2')
    expect(networkOf('2001:db8::6')).toBe('2001:db8:0:0')
    expect(networkOf('::1')).toBe('0:0:0:0')
  })
})

describe('S-31 few requests are worked on at once, and who asks takes turns', () => {
  it('S-31 two of each and four in all', async () => {
    const { underWay, ask } = open()
    for (const who of ['a', 'a', 'a']) ask(who)
    expect(await underWay()).toEqual(['a', 'a'])
    for (const who of ['b', 'b', 'b', 'c', 'c']) ask(who)
    expect(await underWay()).toEqual(['a', 'a', 'b', 'c'])
  })

  it('S-31 who asked once is not behind all that another has asked', async () => {
    const { underWay, finish, ask } = open()
    for (let times = 0; times < 50; times += 1) ask('a')
    expect(await underWay()).toEqual(['a', 'a'])
    for (const who of ['b', 'b', 'c']) ask(who)
    expect(await underWay()).toEqual(['a', 'a', 'b', 'c'])
    finish('a')
    finish('a')
    expect(await underWay()).toEqual(['a', 'b', 'b', 'c'])
  })

  it('S-31 what is over twice is over once', async () => {
    const { underWay, begun, ask } = open()
    for (let times = 0; times < 5; times += 1) ask('a')
    await underWay()
    begun[0]!.done()
    begun[0]!.done()
    expect(await underWay()).toEqual(['a', 'a'])
    expect(begun).toHaveLength(3)
  })

  it('S-31 who does not wait any longer leaves the place to others', async () => {
    const { underWay, finish, ask } = open()
    ask('a')
    ask('a')
    const leave = ask('a')
    ask('a')
    leave()
    for (let times = 0; times < 3; times += 1) {
      expect(await underWay()).toContain('a')
      finish('a')
    }
    expect(await underWay()).toEqual([])
  })
})

/** A queue whose tasks are over when a test says so. */
function open() {
  const queue = new FairQueue({ atOnce: 4, atOnceEach: 2 })
  const begun: { who: string; isDone: boolean; done: () => void }[] = []
  const unfinished = () => begun.filter(({ isDone }) => !isDone)
  return {
    begun,
    /** Once all that may begin has begun. */
    underWay: async () => {
      for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve))
      return unfinished()
        .map(({ who }) => who)
        .toSorted()
    },
    finish: (who: string) =>
      unfinished()
        .find((each) => each.who === who)!
        .done(),
    ask: (who: string) =>
      queue.enter({
        who,
        begin: (over) => {
          const task = { who, isDone: false, done: () => ((task.isDone = true), over()) }
          begun.push(task)
        },
      }),
  }
}
