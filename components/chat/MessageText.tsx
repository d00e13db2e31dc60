'use client'
import { isFewEmoji, mayHaveMarks } from '@/lib/messages/marks'
import PlainText from './text/PlainText'
import { useMarkedText } from './text/use-marked-text'

/** What a message says. Most say it plainly, and need nothing to be read. */
export function MessageText({ text }: { text: string }) {
  const { MarkedText } = useMarkedText()
  if (MarkedText && mayHaveMarks(text)) return <MarkedText text={text} />
  return <PlainText text={text} isLarge={isFewEmoji(text)} />
}
