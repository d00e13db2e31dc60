import { memo } from 'react'
import { blocksOf } from '@/lib/messages/marked'
import { Blocks } from './Blocks'

export default memo(function MarkedText({ text }: { text: string }) {
  return (
    <div className="flex flex-col gap-1">
      <Blocks blocks={blocksOf(text)} />
    </div>
  )
})
