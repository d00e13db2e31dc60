'use client'
import { useEffect, useEffectEvent, useRef } from 'react'

interface ReadMark {
  /** The newest message that can be seen now, if any. */
  seen: number
  /** How far the server knows it to be read. */
  known: number
  mark: (seq: number) => Promise<void>
}

/** Where people talk fast, not each message by itself. */
const TELL_EVERY_MS = 1_000

/** Tells how far one has read: only ever forward, and again when it did not get through. */
export function useReadMark({ seen, known, mark }: ReadMark) {
  const told = useRef(0)
  const toldAt = useRef(0)

  const tell = useEffectEvent(async () => {
    if (seen <= Math.max(known, told.current)) return
    const before = told.current
    told.current = seen
    toldAt.current = Date.now()
    try {
      await mark(seen)
    } catch {
      // The list of chats still says what is unread, and with its next change this is tried again.
      told.current = before
    }
  })

  useEffect(() => {
    const wait = Math.max(0, toldAt.current + TELL_EVERY_MS - Date.now())
    const timer = setTimeout(() => void tell(), wait)
    return () => {
      clearTimeout(timer)
    }
  }, [seen, known])

  // Whoever goes on to the next chat has read this one.
  useEffect(() => () => void tell(), [])
}
