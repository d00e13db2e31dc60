/**
 * Sixteen hues, each in two depths: white letters have 4.5 : 1 on all of them, so the theme changes nothing.
 * Neighbours in this list are far apart to the eye.
 */
export const COLORS = [
  '#117b97',
  '#c03b91',
  '#098334',
  '#8755d6',
  '#b8530a',
  '#075383',
  '#942244',
  '#5d7b0c',
  '#2f6be0',
  '#d03830',
  '#0b8061',
  '#773086',
  '#856f09',
  '#4642a2',
  '#833906',
  '#117e7e',
  '#a748bc',
  '#055c22',
  '#cd3562',
  '#1e4aa2',
  '#9e6408',
  '#04566b',
  '#8a2767',
  '#415606',
  '#6460e0',
  '#95241e',
  '#065a44',
  '#5f3a9a',
  '#6f4607',
  '#0d76b8',
  '#5e4e07',
  '#095858',
] as const

/** The letters and the colour that stand for a name, on every screen the same. */
export function avatarOf(name: string): { letters: string; color: string } {
  return { letters: lettersOf(name), color: COLORS[hashOf(name) % COLORS.length]! }
}

/** The initials of the first two words, or the first two letters of a single one. A number is no word. */
function lettersOf(name: string): string {
  const words = name
    .normalize('NFC')
    .split(/[\s._-]+/)
    .filter(Boolean)
  const [first = '', second] = words.map((word) => [...word])
  const letters = second?.[0] && /\p{L}/u.test(second[0]) ? [first[0], second[0]] : [...first].slice(0, 2)
  return letters.map(capital).join('') || '?'
}

/** A letter whose capital is two letters keeps its own form. */
function capital(letter = ''): string {
  const upper = letter.toLocaleUpperCase()
  return [...upper].length === 1 ? upper : letter
}

/** With this beginning, names that many teams have get colours that differ. */
const SEED = 13_283

/** FNV-1a, then mixed, because the lowest bits choose the colour. In whatever case a name is written. */
function hashOf(name: string): number {
  let hash = SEED
  for (const letter of name.normalize('NFKC').toLowerCase()) {
    hash = Math.imul(hash ^ letter.codePointAt(0)!, 16_777_619)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 2_246_822_507)
  hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_909)
  return (hash ^ (hash >>> 16)) >>> 0
}
