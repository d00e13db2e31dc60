'use client'
import { type RefObject, useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react'

interface ReadMark {
  /** The newest message in view; 0 for none. */
  seen: number
  /** The mark that the server has. */
  stored: number
  mark: (seq: number) => Promise<void>
}

/** In a busy chat, one request moves the mark past several messages. */
const INTERVAL_MS = 1_000

/** Moves the read mark forward as the reader sees messages, and tries again when a request fails. */
export function useReadMark({ seen, stored, mark }: ReadMark) {
  const sent = useRef(0)
  const sentAt = useRef(0)

  const send = useEffectEvent(async () => {
    if (seen <= Math.max(stored, sent.current)) return
    const before = sent.current
    sent.current = seen
    sentAt.current = Date.now()
    try {
      await mark(seen)
    } catch {
      // The chat stays unread in the list; the next change of the list tries again.
      sent.current = before
    }
  })

  useEffect(() => {
    const wait = Math.max(0, sentAt.current + INTERVAL_MS - Date.now())
    const timer = setTimeout(() => void send(), wait)
    return () => {
      clearTimeout(timer)
    }
  }, [seen, stored])

  // When the reader goes to another chat, the mark is sent at once.
  useEffect(() => () => void send(), [])
}

/** Whether the end of the log is on the screen, in a page that is visible. */
export function useEndInView(end: RefObject<HTMLElement | null>): boolean {
  const [isInView, setIsInView] = useState(false)
  const isVisible = useSyncExternalStore(subscribe, isPageVisible, () => false)

  useEffect(() => {
    if (!end.current) return
    const observer = new IntersectionObserver((entries) => {
      setIsInView(entries.at(-1)?.isIntersecting ?? false)
    })
    observer.observe(end.current)
    return () => {
      observer.disconnect()
    }
  }, [end])

  return isInView && isVisible
}

const isPageVisible = () => document.visibilityState === 'visible'

function subscribe(listener: () => void) {
  document.addEventListener('visibilitychange', listener)
  return () => {
    document.removeEventListener('visibilitychange', listener)
  }
}
