import { describe, expect, it } from 'vitest'
import { en } from '@/lib/i18n/en'
import { es } from '@/lib/i18n/es'
import { createTypists, createTypingSender } from '@/lib/presence/client/typing'
import { standingClock } from '@/tests/support/clock'

const [ANA, BETO] = [1, 2]

describe('U-73 typing is sent at most once in three seconds', () => {
  function writer({ arrives = true } = {}) {
    const clock = standingClock()
    const told: number[] = []
    const began = clock.now()
    const around = { arrives }
    const write = createTypingSender(clock.now)
    const tell = () => {
      if (around.arrives) told.push(clock.now() - began)
      return around.arrives
    }
    const wrote = (before: string, text: string) => {
      write.wrote(before, text, tell)
    }
    const again = () => {
      write.again(tell)
    }
    return { clock, told, wrote, again, around }
  }

  it('U-73 however fast one types', async () => {
    const { clock, told, wrote } = writer()
    for (let n = 1; n <= 100; n += 1) {
      wrote('x'.repeat(n - 1), 'x'.repeat(n))
      await clock.pass(100)
    }
    expect(told).toEqual([0, 3_000, 6_000, 9_000])
  })

  it('U-73 deleting, or typing nothing, is not typing', () => {
    const { told, wrote } = writer()
    wrote('hola', 'hol')
    wrote('', '')
    wrote('', '  ')
    expect(told).toEqual([])
    wrote('', 'h')
    expect(told).toEqual([0])
  })

  it('U-73 an event that could not be sent is sent when it can be', async () => {
    const { clock, told, wrote, around } = writer({ arrives: false })
    wrote('', 'h')
    await clock.pass(500)
    around.arrives = true
    wrote('h', 'ho')
    expect(told).toEqual([500])
  })

  it('U-73 also without another letter, as long as the user types and has not sent the message', async () => {
    const { clock, told, wrote, again, around } = writer({ arrives: false })
    again()
    wrote('', 'h')
    await clock.pass(500)
    around.arrives = true
    again()
    again()
    expect(told).toEqual([500])
    await clock.pass(3_000)
    around.arrives = false
    wrote('h', 'ho')
    around.arrives = true
    wrote('ho', '')
    again()
    expect(told).toEqual([500])
  })
})

describe('U-74 a user is shown as typing until six seconds after the last event', () => {
  it('U-74 in the order in which they began', async () => {
    const clock = standingClock()
    const writers = createTypists(clock.after)
    writers.receive(ANA)
    await clock.pass(2_000)
    writers.receive(BETO)
    await clock.pass(3_999)
    writers.receive(ANA)
    expect(writers.list()).toEqual([ANA, BETO])
    await clock.pass(2_001)
    expect(writers.list()).toEqual([ANA])
    await clock.pass(3_998)
    expect(writers.list()).toEqual([ANA])
    await clock.pass(1)
    expect(writers.list()).toEqual([])
  })

  it('U-74 or until their message arrives; what shows them is notified of each change, once', async () => {
    const clock = standingClock()
    const writers = createTypists(clock.after)
    let changes = 0
    const stop = writers.subscribe(() => (changes += 1))
    writers.receive(ANA)
    writers.receive(ANA)
    expect(changes).toBe(1)
    const list = writers.list()
    writers.receive(ANA)
    expect(writers.list()).toBe(list)
    writers.gone(ANA)
    writers.gone(BETO)
    expect(changes).toBe(2)
    expect(writers.list()).toEqual([])
    await clock.pass(10_000)
    expect(changes).toBe(2)
    stop()
  })

  it('U-74 up to three by name, more by their number', () => {
    expect(es.presence.typing(['Ana'])).toBe('Ana está escribiendo…')
    expect(es.presence.typing(['Ana', 'Beto'])).toBe('Ana y Beto están escribiendo…')
    expect(es.presence.typing(['Ana', 'Irene'])).toBe('Ana e Irene están escribiendo…')
    expect(es.presence.typing(['Ana', 'Beto', 'Eva'])).toBe('Ana, Beto y Eva están escribiendo…')
    expect(es.presence.typing(['Ana', 'Beto', 'Eva', 'Ali'])).toBe('4 personas están escribiendo…')
    expect(en.presence.typing(['Ana'])).toBe('Ana is typing…')
    expect(en.presence.typing(['Ana', 'Beto', 'Eva'])).toBe('Ana, Beto, and Eva are typing…')
    expect(en.presence.typing(['Ana', 'Beto', 'Eva', 'Ali'])).toBe('4 people are typing…')
  })
})
