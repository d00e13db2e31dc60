'use client'
import { isFewEmoji, mayHaveMarks } from '@/lib/messages/markdown/marks'
import PlainText from './text/PlainText'
import { useMarkdown } from './text/use-markdown'

/** What a message says. Most say it plainly, and need nothing to be read. */
export function MessageText({ text }: { text: string }) {
  const { MarkedText } = useMarkdown()
  if (MarkedText && mayHaveMarks(text)) return <MarkedText text={text} />
  return <PlainText text={text} isLarge={isFewEmoji(text)} />
}
