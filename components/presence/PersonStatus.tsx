'use client'
import { useStatusOf } from '@/lib/presence/client'
import { UserStatus } from './UserStatus'

/** What is known of somebody, in words; nothing as long as nothing is. */
export function PersonStatus({
  id,
  ...look
}: { id: number } & Pick<Parameters<typeof UserStatus>[0], 'showDot' | 'size' | 'className'>) {
  const known = useStatusOf(id)
  return known && <UserStatus {...known} {...look} />
}
