'use client'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Chat } from '@/lib/chats/contract'
import type { RelativeToView } from './dividers'
import { type Line, newestSeqOf } from './lines'
import { isNew } from './rows'

interface NewMessages {
  chatAtOpening: Pick<Chat, 'last_read_seq' | 'last_seq' | 'unread'>
  lines: readonly Line[]
  /** The end of the log is not in view, so the reader does not see new messages come. */
  isAwayFromEnd: boolean
}

/** Where the new messages begin: the line stays there until the reader replies or leaves the chat. */
export function useNewMessages({ chatAtOpening, lines, isAwayFromEnd }: NewMessages) {
  const { unread, last_read_seq, last_seq } = chatAtOpening
  const [after, setAfter] = useState(unread > 0 ? last_read_seq : null)
  const [where, setWhere] = useState<RelativeToView>('below')
  const [hasSeenLine, setHasSeenLine] = useState(unread === 0)
  useNewLines(lines, last_seq, ([first]) => {
    if (after === null && (isAwayFromEnd || document.hidden)) setAfter(first!.message!.seq - 1)
  })
  return {
    after,
    /** For messages that are known to have come, but may not be loaded. */
    beginAfter: (seq: number) => {
      setAfter((last) => last ?? seq)
    },
    /** Who writes has read what is above. */
    end: () => {
      setAfter(null)
      setHasSeenLine(true)
    },
    hasSeenLine,
    where,
    onLineMove: (now: RelativeToView) => {
      setWhere(now)
      if (now === 'in') setHasSeenLine(true)
    },
  }
}

/** Calls `onArrive` with others' messages as they come, but not with older ones that are loaded. */
export function useNewLines(lines: readonly Line[], since: number, onArrive: (lines: Line[]) => void) {
  const newest = newestSeqOf(lines)
  const reported = useRef(since)
  const report = useEffectEvent(() => {
    const arrived = lines.filter((line) => isNew(line, reported.current))
    reported.current = Math.max(reported.current, newest)
    if (arrived.length > 0) onArrive(arrived)
  })
  useEffect(() => {
    report()
  }, [newest])
}
