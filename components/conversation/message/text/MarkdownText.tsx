import { memo } from 'react'
import { chatLinkIn } from '@/lib/messages/chat-link'
import type { Link } from '@/lib/messages/markdown/links'
import { type Block, type Inline, type Item, parseMarkdown } from '@/lib/messages/markdown/parse'
import { CodeBlock } from './CodeBlock'
import { Destination, OwnLink, useOwnOrigin } from './OwnLink'
import { TEXT_CLASSES } from './PlainText'

export default memo(function MarkdownText({ text }: { text: string }) {
  const blocks = parseMarkdown(text)
  const alone = linkAlone(blocks, text)
  return (
    <div className="flex flex-col gap-1">
      {alone ? (
        <p dir="auto" className="flex">
          <MessageLink {...alone} isAlone />
        </p>
      ) : (
        <Blocks blocks={blocks} />
      )}
    </div>
  )
})

/** The link to a chat that is all of the message, as an address. */
function linkAlone(blocks: Block[], text: string): Link | null {
  const [block] = blocks
  const [inline] = block?.kind === 'text' ? block.children : []
  if (typeof inline !== 'object' || inline.kind !== 'link' || inline.text !== text) return null
  return chatLinkIn(inline.href) && inline
}

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

const LINK_LOOK = 'text-accent hover:text-accent-strong underline underline-offset-2'

/**
 * Shows the host when the text hides it. `bdi` keeps direction marks in the text from reordering the rest. A link
 * that stands alone keeps to its line, so that nothing moves when it shows what it leads to.
 */
function MessageLink({ href, text, host, isAlone = false }: Link & { isAlone?: boolean }) {
  const chatLink = chatLinkIn(href)
  const isOwn = useOwnOrigin() === chatLink?.origin
  const look = isAlone ? `${LINK_LOOK} truncate text-[0.9375rem] leading-5.5` : LINK_LOOK
  if (chatLink && isOwn) {
    return (
      <OwnLink to={chatLink} className={look}>
        {isAlone ? <Destination to={chatLink} address={text} /> : <bdi>{text}</bdi>}
      </OwnLink>
    )
  }
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow" className={look}>
      <bdi>{text}</bdi>
      {host !== null && <bdi dir="ltr" className="text-soft ms-1 text-[0.875em]">{`(${host})`}</bdi>}
    </a>
  )
}
