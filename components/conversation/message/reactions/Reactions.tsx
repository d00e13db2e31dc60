'use client'
import type { MessagePartProps } from '@/components/conversation/message/parts/message-part'
import { loadLater } from '@/components/ui/load-later'
import { useWishes } from '@/lib/messages/reactions/client/wishes'

/** Most messages have no reactions, so what draws them is loaded apart. */
const ReactionRow = loadLater(() => import('./ReactionRow'))

export function Reactions({ line: { message } }: MessagePartProps) {
  const wishes = useWishes(message?.id)
  if (!message || (message.reactions.length === 0 && wishes.size === 0)) return null
  return <ReactionRow message={message} wishes={wishes} />
}
