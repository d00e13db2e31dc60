import type { CSSProperties } from 'react'
import { avatarOf } from './avatar-of'

const SIZES = { small: 'size-8 text-xs', medium: 'size-9 text-[0.8125rem]', large: 'size-10 text-sm' }

export type AvatarSize = keyof typeof SIZES

/** Hidden from screen readers: the name is always beside it, or is the label around it. */
export function Avatar({ name, size = 'small' }: { name: string; size?: AvatarSize }) {
  const { letters, color } = avatarOf(name)
  return (
    <span
      aria-hidden
      style={{ '--avatar': color } as CSSProperties}
      className={`avatar inline-flex shrink-0 items-center justify-center rounded-md font-semibold select-none ${SIZES[size]}`}
    >
      {letters}
    </span>
  )
}
