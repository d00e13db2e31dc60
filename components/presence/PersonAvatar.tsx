'use client'
import { Avatar } from '@/components/ui/Avatar'
import { useStatusOf } from '@/lib/presence/client'
import { statusColor } from '@/lib/presence/shown-status'
import { StatusDot } from './StatusDot'

interface PersonAvatarProps {
  id: number
  name: string
  size?: 'small' | 'large'
}

/** Somebody’s initials, and whether they are here: for who cannot see it, it is said elsewhere. */
export function PersonAvatar({ id, name, size = 'small' }: PersonAvatarProps) {
  const status = useStatusOf(id)?.status
  return (
    <span className="relative inline-flex shrink-0">
      <Avatar name={name} size={size} />
      {status && (
        <span className="absolute -end-0.5 -bottom-0.5 inline-flex rounded-full bg-(--ground,var(--color-paper)) p-0.5">
          {/* A color that depends on no time. */}
          <StatusDot color={statusColor({ status }, 0)} look={status} size={size === 'large' ? 'md' : 'sm'} />
        </span>
      )}
    </span>
  )
}
