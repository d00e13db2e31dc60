'use client'
import dynamic from 'next/dynamic'
import type { MessagePartProps } from '@/components/conversation/message/parts/message-parts'
import { useReactionWishes } from '@/lib/messages/reactions/client/react'

/** Most messages have no reactions, so what draws them is loaded apart. */
const ReactionRow = dynamic(() => import('./ReactionRow'))

export function Reactions({ line: { message } }: MessagePartProps) {
  const wishes = useReactionWishes(message?.id)
  if (!message || (message.reactions.length === 0 && wishes.size === 0)) return null
  return <ReactionRow message={message} wishes={wishes} />
}
