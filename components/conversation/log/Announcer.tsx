'use client'
import { useEffect, useRef, useState } from 'react'
import { useTexts } from '@/lib/i18n/client/language'
import type { Line } from './lines'
import { useNewLines } from './use-new-messages'

const INTERVAL_MS = 2_000
/** Then the text is removed, so that the same words can be announced again and nobody finds them on the page. */
const SHOWN_MS = 1_000

/** Announces new messages to screen readers; several within two seconds as a number. */
export function Announcer({ lines, since }: { lines: readonly Line[]; since: number }) {
  const texts = useTexts()
  const [announced, setAnnounced] = useState('')
  const waiting = useRef<Line[]>([])
  const timers = useRef<{ next?: ReturnType<typeof setTimeout>; last: number }>({ last: -INTERVAL_MS })

  function announce() {
    const [first, ...others] = waiting.current
    waiting.current = []
    timers.current.last = performance.now()
    if (!first) return
    setAnnounced(
      others.length === 0 ? texts.chat.from(first.author, first.text) : texts.log.newCount(others.length + 1),
    )
  }
  useNewLines(lines, since, (arrived) => {
    if (document.hidden) return
    waiting.current.push(...arrived)
    if (waiting.current.length > arrived.length) return
    const { last } = timers.current
    timers.current.next = setTimeout(announce, Math.max(0, last + INTERVAL_MS - performance.now()))
  })

  useEffect(() => {
    if (announced === '') return
    const timer = setTimeout(() => {
      setAnnounced('')
    }, SHOWN_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [announced])
  useEffect(
    () => () => {
      clearTimeout(timers.current.next)
    },
    [],
  )

  return (
    <p role="status" className="sr-only">
      {announced}
    </p>
  )
}
