import { type Block, parseMarkdown, type Inline, type Item } from './parse'

/** What a message says, without its marks: for where only text can be shown. */
export const plainText = (source: string): string => plain(parseMarkdown(source))

const plain = (blocks: readonly Block[]): string => blocks.map(ofBlock).join('\n').trim()

function ofBlock(block: Block): string {
  switch (block.kind) {
    case 'text':
      return block.children.map(ofInline).join('')
    case 'pre':
      return block.text
    case 'quote':
      return plain(block.children)
    case 'list':
      return block.items.map(ofItem).join('\n')
  }
}

const ofItem = ({ number, children }: Item) =>
  `${number === null ? '•' : `${String(number)}.`} ${plain(children)}`

const ofInline = (inline: Inline): string =>
  typeof inline === 'string'
    ? inline
    : 'children' in inline
      ? inline.children.map(ofInline).join('')
      : inline.text
