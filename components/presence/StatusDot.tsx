import type { OnlineStatus } from '@/lib/users/contract'

const SIZES = { sm: 'size-2', md: 'size-2.5', lg: 'size-3' }
export type DotSize = keyof typeof SIZES

interface StatusDotProps {
  color: string
  look: OnlineStatus
  size: DotSize
  pulse?: boolean
  /** For a dot without a text beside it. */
  label?: string | undefined
}

/** Each status has a shape of its own, too: full, a crescent, a ring. */
export function StatusDot({ color, look, size, pulse = false, label }: StatusDotProps) {
  return (
    <span
      {...(label === undefined
        ? { 'aria-hidden': true }
        : { role: 'img', 'aria-label': label, title: label })}
      data-status={look}
      data-pulse={pulse || undefined}
      style={{ backgroundColor: color }}
      className={`status-dot ${SIZES[size]}`}
    />
  )
}
