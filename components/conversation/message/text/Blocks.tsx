import type { Block } from '@/lib/messages/markdown/parse'
import { CodeBlock } from './CodeBlock'
import { Inlines } from './Inlines'
import { List } from './List'
import { TEXT } from './text-classes'

// A text never changes the order of its parts, so their places are their names.
export function Blocks({ blocks }: { blocks: Block[] }) {
  return blocks.map((block, place) => <OneBlock key={place} block={block} />)
}

function OneBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'text':
      return (
        <p dir="auto" className={TEXT}>
          <Inlines inlines={block.children} />
        </p>
      )
    case 'pre':
      return <CodeBlock code={block.text} />
    case 'quote':
      return (
        <blockquote dir="auto" className="border-edge text-soft flex flex-col gap-1 border-s-3 ps-3">
          <Blocks blocks={block.children} />
        </blockquote>
      )
    case 'list':
      return <List items={block.items} />
  }
}
