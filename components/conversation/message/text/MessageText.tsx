'use client'
import dynamic from 'next/dynamic'
import { type ComponentType, useEffect, useSyncExternalStore } from 'react'
import type { MessagePartProps } from '@/components/conversation/message/parts/message-part'
import { isFewEmoji, mayHaveMarks } from '@/lib/messages/markdown/marks'
import { Fold } from './Fold'
import { foldingOf } from './folding'
import PlainText from './PlainText'

/** Most messages have no marks, so the script that draws them is loaded apart. */
export function MessageText({ line: { text, message } }: MessagePartProps) {
  const { MarkdownText } = useMarkdownText()
  const folding = foldingOf(text)
  const shown =
    MarkdownText && mayHaveMarks(text) ? (
      <MarkdownText text={text} />
    ) : (
      <PlainText text={text} isLarge={isFewEmoji(text)} />
    )
  if (folding === 'never') return shown
  return (
    <Fold folding={folding} seq={message?.seq}>
      {shown}
    </Fold>
  )
}

type TextComponent = ComponentType<{ text: string }>

// The component stays the same for the life of the page: another one would draw every text anew.
let loaded: TextComponent | null = null
const listeners = new Set<() => void>()

// The server waits for this script, and a page that shows marks has it before hydration: nothing moves.
const FirstMarkdownText: TextComponent = dynamic<{ text: string }>(() =>
  import('./MarkdownText').then(
    ({ default: MarkdownText }) => {
      loaded ??= FirstMarkdownText
      return MarkdownText
    },
    () => PlainText,
  ),
)

/** Loads the script after the first paint, for the next message. Null while it is not there. */
function useMarkdownText(): { MarkdownText: TextComponent | null } {
  useEffect(() => void load(), [])
  const MarkdownText = useSyncExternalStore(
    subscribe,
    () => loaded,
    () => FirstMarkdownText,
  )
  return { MarkdownText }
}

async function load(): Promise<void> {
  if (loaded) return
  try {
    const { default: MarkdownText } = await import('./MarkdownText')
    loaded ??= MarkdownText
    for (const listener of listeners) listener()
  } catch {
    // The text stays as it was typed; the next message tries again.
  }
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
