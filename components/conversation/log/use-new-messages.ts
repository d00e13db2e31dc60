'use client'
import { useState } from 'react'
import type { Chat } from '@/lib/chats/contract'
import type { Line } from './lines'
import type { Sight } from './NewMessagesLine'
import { useNewLines } from './use-new-lines'

interface Talk {
  /** As it was when the chat was opened. */
  opened: Pick<Chat, 'last_read_seq' | 'last_seq' | 'unread'>
  lines: readonly Line[]
  /** Whether what comes now is not seen as it comes. */
  isAway: boolean
}

/** Where what is new begins: it stays there until the chat is left. */
export function useNewMessages({ opened, lines, isAway }: Talk) {
  const [after, setAfter] = useState(opened.unread > 0 ? opened.last_read_seq : null)
  const [sight, setSight] = useState<Sight>('below')
  const [isKnown, setIsKnown] = useState(opened.unread === 0)
  useNewLines(lines, opened.last_seq, ([first]) => {
    if (after === null && (isAway || document.hidden)) setAfter(first!.seq! - 1)
  })
  return {
    after,
    /** Something is known to have come since, though it may not be loaded yet. */
    begin: (since: number) => {
      setAfter((was) => was ?? since)
    },
    /** Nobody has seen yet where it begins: above, as far as it is loaded. */
    isUnknown: !isKnown,
    sight,
    see: (where: Sight) => {
      setSight(where)
      if (where === 'in') setIsKnown(true)
    },
  }
}
