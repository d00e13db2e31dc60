'use client'
import { useEffect, useEffectEvent, useRef } from 'react'

interface ReadMark {
  /** The newest message that can be seen now, if any. */
  seen: number
  /** How far the server knows it to be read. */
  known: number
  mark: (seq: number) => Promise<void>
}

/** Tells how far one has read: only ever forward, and again when it did not get through. */
export function useReadMark({ seen, known, mark }: ReadMark) {
  const told = useRef(0)

  const tell = useEffectEvent(async () => {
    if (seen <= Math.max(known, told.current)) return
    const before = told.current
    told.current = seen
    try {
      await mark(seen)
    } catch {
      // The list of chats still says what is unread, and with its next change this is tried again.
      told.current = before
    }
  })

  useEffect(() => {
    void tell()
  }, [seen, known])
}
