import type { CSSProperties } from 'react'

const SIZES = { small: 'size-8 text-xs', large: 'size-10 text-sm' }

/** Hidden from screen readers: the name is always beside it, or is the label around it. */
export function Avatar({ name, size = 'small' }: { name: string; size?: keyof typeof SIZES }) {
  return (
    <span
      aria-hidden
      style={{ '--hue': hueOf(name) } as CSSProperties}
      className={`avatar inline-flex shrink-0 items-center justify-center rounded-full font-semibold select-none ${SIZES[size]}`}
    >
      {initialsOf(name)}
    </span>
  )
}

const HUES = 24

/** The first letters of the first two words. */
function initialsOf(name: string): string {
  const words = name.split(/[\s._-]+/).filter(Boolean)
  const letters = words.slice(0, 2).map((word) => [...word][0] ?? '')
  return letters.join('').toLocaleUpperCase() || '?'
}

/** A name has the same colour on every screen, in whatever case it is written. */
function hueOf(name: string): number {
  let hash = 2_166_136_261
  for (const letter of name.normalize('NFKC').toLowerCase()) {
    hash = Math.imul(hash ^ letter.codePointAt(0)!, 16_777_619)
  }
  return ((hash >>> 0) % HUES) * (360 / HUES)
}
