'use client'
import { loadLater } from '@/components/ui/load-later'
import type { MessagePartProps } from './message-part'

const FailedSend = loadLater(() => import('./FailedSend'))

export function NotSent({ line: { pending } }: MessagePartProps) {
  if (!pending || pending.failure === null) return null
  return <FailedSend pending={pending} failure={pending.failure} />
}
