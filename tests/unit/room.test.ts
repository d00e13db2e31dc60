import { describe, expect, it } from 'vitest'
import { CONTENIDO_MAX, Contenido } from '@/lib/messages/contract'
import { charactersLeft, announcedCharactersLeft } from '@/lib/messages/length-limit'
import { naughtyTexts } from '@/tests/support/naughty-texts'

describe('Z-8 the remaining length is counted as the server counts it', () => {
  it('Z-8 in characters, whatever they are made of', () => {
    for (const text of naughtyTexts)
      expect(CONTENIDO_MAX - charactersLeft(text)).toBe([...text.trim()].length)
  })

  it.each(['a', '😀'])('Z-8 to the last character, of “%s”', (letter) => {
    const full = letter.repeat(CONTENIDO_MAX)
    expect(charactersLeft(full)).toBe(0)
    expect(Contenido.safeParse(full).success).toBe(true)
    expect(charactersLeft(full + letter)).toBe(-1)
    expect(Contenido.safeParse(full + letter).success).toBe(false)
  })

  it('Z-8 and announced as it shrinks, not at every letter', () => {
    const rooms = Array.from({ length: 501 }, (_, typed) => 500 - typed)
    const said = rooms.map(announcedCharactersLeft)
    expect([...new Set(said)]).toEqual([undefined, 400, 300, 200, 100, 50, 20, 10])
    for (const [n, room] of rooms.entries()) expect(said[n] ?? Infinity).toBeGreaterThanOrEqual(room)
  })
})
