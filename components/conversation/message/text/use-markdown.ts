'use client'
import dynamic from 'next/dynamic'
import { type ComponentType, useEffect, useSyncExternalStore } from 'react'
import PlainText from './PlainText'

type MarkedText = ComponentType<{ text: string }>

// One for as long as the page lives: another would be drawn anew.
let reader: MarkedText | null = null
const listeners = new Set<() => void>()

// The server waits for it, and a page that shows marks has it before it comes to life: nothing moves.
const OnPage: MarkedText = dynamic<{ text: string }>(() =>
  import('./MarkdownText').then(
    ({ default: read }) => {
      reader ??= OnPage
      return read
    },
    () => PlainText,
  ),
)

/**
 * What shows the marks in a message is a script of its own: on a page that came without any it is
 * loaded afterwards, for the next message. Null until it is there, and where it cannot be had.
 */
export function useMarkdown(): { MarkedText: MarkedText | null } {
  useEffect(() => void load(), [])
  const MarkedText = useSyncExternalStore(
    subscribe,
    () => reader,
    () => OnPage,
  )
  return { MarkedText }
}

async function load(): Promise<void> {
  if (reader) return
  try {
    const { default: read } = await import('./MarkdownText')
    reader ??= read
    for (const listener of listeners) listener()
  } catch {
    // Shown as it was typed; the next message tries again.
  }
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
