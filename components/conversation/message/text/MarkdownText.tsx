import { memo } from 'react'
import type { Link } from '@/lib/messages/markdown/links'
import { type Block, type Inline, type Item, parseMarkdown } from '@/lib/messages/markdown/parse'
import { CodeBlock } from './CodeBlock'
import { TEXT_CLASSES } from './PlainText'

export default memo(function MarkdownText({ text }: { text: string }) {
  return (
    <div className="flex flex-col gap-1">
      <Blocks blocks={parseMarkdown(text)} />
    </div>
  )
})

// A text never changes the order of its parts, so an index can be the key.
function Blocks({ blocks }: { blocks: Block[] }) {
  return blocks.map((block, index) => <OneBlock key={index} block={block} />)
}

function OneBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'text':
      return (
        <p dir="auto" className={TEXT_CLASSES}>
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

/** A numbered list shows the numbers that were typed. */
function List({ items }: { items: Item[] }) {
  if (items.every(({ number }) => number === null)) {
    return (
      <ul dir="auto" className={`list-disc ps-6 ${TEXT_CLASSES}`}>
        {items.map(({ children }, index) => (
          <li key={index}>
            <Blocks blocks={children} />
          </li>
        ))}
      </ul>
    )
  }
  return (
    <ol dir="auto" className={`list-decimal ps-6 ${TEXT_CLASSES}`}>
      {items.map(({ number, children }, index) => (
        <li key={index} value={number ?? undefined}>
          <Blocks blocks={children} />
        </li>
      ))}
    </ol>
  )
}

function Inlines({ inlines }: { inlines: Inline[] }) {
  return inlines.map((inline, index) =>
    typeof inline === 'string' ? inline : <OneInline key={index} inline={inline} />,
  )
}

function OneInline({ inline }: { inline: Exclude<Inline, string> }) {
  switch (inline.kind) {
    case 'code':
      return (
        <code className="bg-sunken border-line rounded-sm border px-1 py-0.5 font-mono text-[0.875em]">
          {inline.text}
        </code>
      )
    case 'link':
      return <MessageLink {...inline} />
    case 'strong':
      return (
        <strong className="font-semibold">
          <Inlines inlines={inline.children} />
        </strong>
      )
    case 'em':
      return (
        <em>
          <Inlines inlines={inline.children} />
        </em>
      )
    case 'del':
      return (
        <del>
          <Inlines inlines={inline.children} />
        </del>
      )
  }
}

/** Shows the host when the text hides it. `bdi` keeps direction marks in the text from reordering the rest. */
function MessageLink({ href, text, host }: Link) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer nofollow"
      className="text-accent hover:text-accent-strong underline underline-offset-2"
    >
      <bdi>{text}</bdi>
      {host !== null && <bdi dir="ltr" className="text-soft ms-1 text-[0.875em]">{`(${host})`}</bdi>}
    </a>
  )
}
