import fc from 'fast-check'
import { expect, it } from 'vitest'
import { newNameProblem, nameOf } from '@/lib/users/name'

// A failure prints this seed; TEST_SEED repeats it.
const seed = Number(process.env['TEST_SEED'] ?? Date.now() % 2 ** 31)
const check = (property: fc.IProperty<[string]>) => fc.assert(property, { seed, numRuns: 2_000 })
const typed = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.string())

it('N-8 normalising a name twice is the same as once', () => {
  check(
    fc.property(typed, (text) => {
      const once = nameOf(text)
      expect(nameOf(once.username)).toEqual(once)
      expect(nameOf(once.key).key).toBe(once.key)
    }),
  )
})

it('N-8 the key of any letter is its own key', () => {
  for (let point = 0; point <= 0x10ffff; point++) {
    const letter = String.fromCodePoint(point)
    // Of the others the key is the letter itself.
    if (!/\p{Changes_When_NFKC_Casefolded}|\p{Changes_When_Casemapped}/u.test(letter)) continue
    const { key } = nameOf(letter)
    if (nameOf(key).key !== key) expect(nameOf(key).key, point.toString(16)).toBe(key)
  }
})

it('N-8 the key of a name that may be claimed does not depend on case or width', () => {
  check(
    fc.property(typed, (text) => {
      const { key, username } = nameOf(text)
      if (newNameProblem(nameOf(text)) !== null) return
      // Upper-case ı and İ are other letters' capitals: the two that a language decides on.
      if (/[ıİ]/.test(username)) return
      expect(nameOf(username.toUpperCase()).key).toBe(key)
      expect(nameOf(username.toLowerCase()).key).toBe(key)
      expect(nameOf(wide(username)).key).toBe(key)
    }),
  )
})

it('N-8 the same key has the same skeleton', () => {
  check(
    fc.property(typed, (text) => {
      const { key, skeleton } = nameOf(text)
      expect(nameOf(key).skeleton).toBe(skeleton)
    }),
  )
})

/** ASCII in its full-width forms. */
function wide(text: string): string {
  return text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))
}
