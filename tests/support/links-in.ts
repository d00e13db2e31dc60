import type { Link } from '@/lib/messages/markdown/links'
import type { Block, Inline } from '@/lib/messages/markdown/parse'

export const linksIn = (blocks: Block[]): Link[] =>
  blocks.flatMap((block) => inlinesOf(block).flatMap(linksOf))

function inlinesOf(block: Block): Inline[] {
  switch (block.kind) {
    case 'text':
      return block.children
    case 'pre':
      return [block.text]
    case 'quote':
      return block.children.flatMap(inlinesOf)
    case 'list':
      return block.items.flatMap((item) => item.children.flatMap(inlinesOf))
  }
}

function linksOf(inline: Inline): Link[] {
  if (typeof inline === 'string' || inline.kind === 'code') return []
  return inline.kind === 'link' ? [inline] : inline.children.flatMap(linksOf)
}
