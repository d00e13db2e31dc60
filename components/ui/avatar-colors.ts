const HUES = 24

/** One or two letters: of the first two words, or of the only one. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s._-]+/).filter(Boolean)
  const letters = words.slice(0, 2).map((word) => [...word][0] ?? '')
  return letters.join('').toLocaleUpperCase() || '?'
}

/** The same name has the same colour on every screen, whatever case it is written in. */
export function hueOf(name: string): number {
  let hash = 2_166_136_261
  for (const letter of name.normalize('NFKC').toLowerCase()) {
    hash = Math.imul(hash ^ letter.codePointAt(0)!, 16_777_619)
  }
  return ((hash >>> 0) % HUES) * (360 / HUES)
}
