import { memo } from 'react'
import { parseMarkdown } from '@/lib/messages/markdown/parse'
import { Blocks } from './Blocks'

export default memo(function MarkdownText({ text }: { text: string }) {
  return (
    <div className="flex flex-col gap-1">
      <Blocks blocks={parseMarkdown(text)} />
    </div>
  )
})
