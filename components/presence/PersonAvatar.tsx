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

/** Initials and status dot. Screen readers find the status elsewhere, as text. */
export function PersonAvatar({ id, name, size = 'small' }: PersonAvatarProps) {
  const status = useStatusOf(id)?.status
  return (
    <span className="relative inline-flex shrink-0">
      <Avatar name={name} size={size} />
      {status && (
        <span className="absolute -end-0.5 -bottom-0.5 inline-flex rounded-full bg-(--ground,var(--color-paper)) p-0.5">
          {/* With a status the color does not depend on the time. */}
          <StatusDot color={statusColor({ status }, 0)} look={status} size={size === 'large' ? 'md' : 'sm'} />
        </span>
      )}
    </span>
  )
}
