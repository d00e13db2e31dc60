'use client'
import { useEffect, useRef, useState } from 'react'
import { useTexts } from '@/lib/i18n/client/language'
import type { Line } from './lines'
import { useNewLines } from './use-new-lines'

const EVERY_MS = 2_000
/** Then it is gone: the same words again are news again, and nobody comes across them later. */
const SAID_MS = 1_000

/** Says aloud what others write, for who hears the page; never more than can be listened to. */
export function Announcer({ lines, since }: { lines: readonly Line[]; since: number }) {
  const texts = useTexts()
  const [said, setSaid] = useState('')
  const waiting = useRef<Line[]>([])
  const timers = useRef<{ next?: ReturnType<typeof setTimeout>; last: number }>({ last: -EVERY_MS })

  function say() {
    const [one, ...others] = waiting.current
    waiting.current = []
    timers.current.last = performance.now()
    if (!one) return
    const all = texts.log.newCount(others.length + 1)
    setSaid(others.length === 0 ? texts.chat.by(one.author, one.text) : all)
  }
  useNewLines(lines, since, (fresh) => {
    if (document.hidden) return
    waiting.current.push(...fresh)
    if (waiting.current.length > fresh.length) return
    const { last } = timers.current
    timers.current.next = setTimeout(say, Math.max(0, last + EVERY_MS - performance.now()))
  })

  useEffect(() => {
    if (said === '') return
    const timer = setTimeout(() => {
      setSaid('')
    }, SAID_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [said])
  useEffect(
    () => () => {
      clearTimeout(timers.current.next)
    },
    [],
  )

  return (
    <p role="status" className="sr-only">
      {said}
    </p>
  )
}
