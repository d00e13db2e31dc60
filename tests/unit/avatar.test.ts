import { describe, expect, it } from 'vitest'
import { avatarOf, COLORS } from '@/components/ui/avatar-of'

/** By WCAG: how light a colour is, from 0 to 1. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

describe('Q-20 an avatar has two letters and a colour of its own', () => {
  it('Q-20 white letters have 4.5 : 1 on every colour', () => {
    for (const color of COLORS) expect(1.05 / (luminance(color) + 0.05), color).toBeGreaterThanOrEqual(4.5)
    expect(new Set(COLORS).size).toBeGreaterThanOrEqual(28)
  })

  it('Q-20 the letters are the initials of two words, or the first two of one', () => {
    const lettersOf = (name: string) => avatarOf(name).letters
    expect(
      [
        'ana',
        'Ximena Quispe',
        'd',
        'juan.perez',
        'a-b-c',
        'élodie',
        '李小龙',
        '🦊 zorro',
        'ana-15ef69',
        '',
      ].map(lettersOf),
    ).toEqual(['AN', 'XQ', 'D', 'JP', 'AB', 'ÉL', '李小', '🦊Z', 'AN', '?'])
    expect(lettersOf('e\u0301lodie')).toBe('ÉL')
    expect(lettersOf('ßa')).toHaveLength(2)
  })

  it('Q-20 a name has the same colour in whatever case; names that begin alike have others', () => {
    const colorOf = (name: string) => avatarOf(name).color
    expect(colorOf('Ana')).toBe(colorOf('ana'))
    expect(new Set(['a', 'admin', 'ana', 'andres', 'angel'].map(colorOf)).size).toBe(5)
    expect(new Set(['ana1', 'ana2', 'ana3', 'ana4'].map(colorOf)).size).toBe(4)
  })

  it('Q-20 the colours are used alike', () => {
    const counts = new Map<string, number>()
    for (let n = 0; n < 3_200; n += 1) {
      const { color } = avatarOf(`persona-${String(n)}`)
      counts.set(color, (counts.get(color) ?? 0) + 1)
    }
    expect(counts.size).toBe(COLORS.length)
    expect(Math.max(...counts.values())).toBeLessThan((2 * 3_200) / COLORS.length)
  })
})
