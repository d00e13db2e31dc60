import { describe, expect, it } from 'vitest'
import {
  firstState,
  type LinkEvent,
  type LinkState,
  nextState,
  type Transition,
} from '@/lib/sync/client/link-machine'

const SECOND = 1_000

/** A link on which something happens, each thing a moment after the one before unless it is said. */
function link(isOn = true) {
  let now = 0
  let last: Transition = firstState(isOn, now)
  const done = [...last.effects]
  return {
    done,
    get state(): LinkState {
      return last.state
    },
    get wait() {
      return last.wait
    },
    on(event: LinkEvent, after = 10) {
      now += after
      last = nextState(last.state, event, now)
      done.push(...last.effects)
      return last.effects
    },
    /** As many attempts that come to nothing. */
    fail(times: number) {
      for (let n = 0; n < times; n += 1) {
        if (last.state.name !== 'connecting') this.on('due')
        this.on('closed')
      }
    },
  }
}

describe('L-33 a page looks after its connection by itself', () => {
  it('L-33 it connects, and again a moment after it was lost, never in step with others', () => {
    const page = link()
    expect(page.done).toEqual(['connect'])
    page.on('connected')
    expect([page.state.name, page.wait]).toEqual(['connected', null])
    expect(page.on('closed')).toEqual(['close'])
    expect(page.wait).toBeGreaterThanOrEqual(300)
    expect(page.wait).toBeLessThanOrEqual(2_000)
    expect(page.on('due')).toEqual(['connect'])
  })

  it('L-33 an attempt that leads to nothing is given up', () => {
    const page = link()
    expect(page.wait).toBe(7 * SECOND)
    expect(page.on('due', 7 * SECOND)).toEqual(['close'])
    expect(page.state.name).toBe('waiting')
  })

  it('L-33 after a sleep it makes sure, and a connection without an answer is none', () => {
    const page = link()
    page.on('connected')
    expect(page.on('woken')).toEqual([])
    expect(page.on('woken', 6 * SECOND)).toEqual(['ping'])
    page.on('received')
    expect([page.state.name, page.wait]).toEqual(['connected', null])
    page.on('woken', 6 * SECOND)
    expect(page.on('due', 4 * SECOND)).toEqual(['close'])
  })

  it('L-33 a network that is back is used at once', () => {
    const page = link()
    expect(page.on('woken')).toEqual([])
    expect(page.on('woken', 6 * SECOND)).toEqual(['close'])
    expect(page.wait).toBeLessThanOrEqual(500)
  })

  it('L-33 refused by the service, it asks whether it may still connect, ever less often', () => {
    const page = link()
    const waits: number[] = []
    for (let n = 0; n < 9; n += 1) {
      page.on('refused')
      waits.push(page.wait!)
      expect(page.on('due')).toEqual(['checkSession', 'ask'])
      expect(page.on('unmoved')).toEqual(['connect'])
    }
    expect(waits[0]).toBeLessThanOrEqual(1_500)
    expect(waits.at(-1)).toBeGreaterThanOrEqual(48 * SECOND)
    page.on('connected')
    page.on('refused', 31 * SECOND)
    expect(page.wait).toBeLessThanOrEqual(1_500)
  })

  it('L-33 what is over stays so', () => {
    const page = link()
    expect(page.on('end')).toEqual(['close'])
    for (const event of ['due', 'woken', 'connected', 'closed', 'moved'] as const) {
      expect(page.on(event)).toEqual([])
    }
  })
})

describe('L-34 a page finds out that push is somewhere else, or no more', () => {
  it('L-34 after two attempts that failed it asks the server, and then at each tenth', () => {
    const page = link()
    page.fail(2)
    expect(page.on('due')).toEqual(['ask'])
    page.on('unmoved')
    page.fail(8)
    expect(page.on('due')).toEqual(['ask'])
    expect(page.on('moved')).toEqual(['close', 'replace', 'connect'])
    expect([page.state.name, page.state.failures]).toEqual(['connecting', 0])
  })

  it('L-34 it moves also while the old address still answers', () => {
    const page = link()
    page.on('connected')
    expect(page.on('moved')).toEqual(['close', 'replace', 'connect'])
  })

  it('L-34 without push it asks from time to time whether there is one again', () => {
    const page = link()
    page.on('connected')
    expect(page.on('switchedOff')).toEqual(['close', 'replace'])
    for (const off of [page, link(false)]) {
      expect(off.state.name).toBe('off')
      expect(off.wait).toBeGreaterThanOrEqual(240 * SECOND)
      expect(off.on('due')).toEqual(['ask'])
      expect(off.on('moved')).toEqual(['close', 'replace', 'connect'])
    }
  })

  it('L-34 where its own policy does not let it go, it is loaded anew in a calm moment', () => {
    const page = link()
    page.on('moved')
    expect(page.on('blocked')).toEqual(['close', 'reload'])
    for (const event of ['woken', 'closed', 'connected'] as const) expect(page.on(event)).toEqual([])
    expect(page.state.name).toBe('blocked')
  })
})
