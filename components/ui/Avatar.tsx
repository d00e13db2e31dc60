import type { CSSProperties } from 'react'
import { hueOf, initialsOf } from './avatar-colors'

const SIZES = { small: 'size-8 text-xs', large: 'size-10 text-sm' }

/** Decoration: the name itself is always written beside it, or is the label of what holds it. */
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
