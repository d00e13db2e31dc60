import type { SyntaxNode } from '@lezer/common'
import { DEEPEST, grammar } from './grammar'
import { addressAt, type Link, namedLinkAt } from './links'
import { MEANS_SOMETHING } from './marks'

/** Text, or a stretch of it that is marked. */
export type Inline =
  | string
  | { kind: 'em' | 'strong' | 'del'; children: Inline[] }
  | { kind: 'code'; text: string }
  | (Link & { kind: 'link' })

export type Block =
  | { kind: 'text'; children: Inline[] }
  | { kind: 'pre'; text: string }
  | { kind: 'quote'; children: Block[] }
  | { kind: 'list'; items: Item[] }

export interface Item {
  /** The number as typed; null where there is none. */
  number: number | null
  children: Block[]
}

/** What a message says, in blocks. All text in them is the message's own, in its order. */
export const parseMarkdown = (source: string): Block[] => blocksIn(grammar.parse(source).topNode, source)

function blocksIn(box: SyntaxNode, source: string): Block[] {
  const blocks: Block[] = []
  let open: { children: Inline[]; to: number } | null = null
  for (const child of childrenOf(box)) {
    const block = blockOf(child, source)
    if (block === 'text') {
      // Lines that follow each other stay one text, with all that is between them.
      open ??= opened(blocks, child.from)
      open.children.push(source.slice(open.to, child.from), ...inlinesIn(child, source))
      open.to = child.to
    } else if (block) {
      blocks.push(block)
      open = null
    }
  }
  return blocks.map((block) =>
    block.kind === 'text' ? { ...block, children: tidy(block.children, box) } : block,
  )
}

function opened(blocks: Block[], from: number) {
  const children: Inline[] = []
  blocks.push({ kind: 'text', children })
  return { children, to: from }
}

function blockOf(node: SyntaxNode, source: string): Block | 'text' | null {
  switch (node.name) {
    case 'QuoteMark':
    case 'ListMark':
      return null
    case 'Blockquote':
      return { kind: 'quote', children: blocksIn(node, source) }
    case 'FencedCode':
      return codeBlock(node, source) ?? 'text'
    case 'BulletList':
    case 'OrderedList':
      return list(node, source) ?? 'text'
    default:
      return 'text'
  }
}

function codeBlock(node: SyntaxNode, source: string): Block | null {
  const marks = node.getChildren('CodeMark')
  const isClosed = marks.length === 2 && source[node.from] === '`'
  const lines = node.getChildren('CodeText')
  if (!isClosed || lines.length === 0) return null
  return { kind: 'pre', text: lines.map(({ from, to }) => source.slice(from, to)).join('') }
}

const MARKS_OF_LISTS = /^(?:[-*]|(\d{1,9})\.)$/

/** Null where an item says nothing, or begins with a sign that would not be shown as it was typed. */
function list(node: SyntaxNode, source: string): Block | null {
  const items: Item[] = []
  for (const each of node.getChildren('ListItem')) {
    const mark = each.getChild('ListMark')
    const found = mark && MARKS_OF_LISTS.exec(source.slice(mark.from, mark.to))
    if (!found || !MEANS_SOMETHING.test(source.slice(mark.to, each.to))) return null
    const number = found[1] === undefined ? null : Number(found[1])
    items.push({ number, children: blocksIn(each, source) })
  }
  return { kind: 'list', items }
}

function inlinesIn(node: SyntaxNode, source: string, depth = 0): Inline[] {
  const found: Inline[] = []
  let at = node.from
  for (const child of childrenOf(node)) {
    found.push(source.slice(at, child.from), ...inlineOf(child, source, depth))
    at = child.to
  }
  return [...found, source.slice(at, node.to)]
}

const KINDS = { Emphasis: 'em', StrongEmphasis: 'strong', Strikethrough: 'del' } as const

function inlineOf(node: SyntaxNode, source: string, depth: number): Inline[] {
  const raw = source.slice(node.from, node.to)
  switch (node.name) {
    case 'Emphasis':
    case 'StrongEmphasis':
    case 'Strikethrough':
      return depth < DEEPEST && MEANS_SOMETHING.test(raw)
        ? [{ kind: KINDS[node.name], children: joined(inlinesIn(node, source, depth + 1)) }]
        : [raw]
    case 'EmphasisMark':
      return []
    case 'InlineCode':
      return [{ kind: 'code', text: withinTicks(raw) }]
    case 'URL':
      return linked(addressAt(raw), raw)
    case 'Link':
      return linked(namedLinkAt(raw), raw)
    case 'QuoteMark':
      return []
    default:
      return inlinesIn(node, source, depth)
  }
}

function linked(link: Link | null, raw: string): Inline[] {
  return link ? [{ kind: 'link', href: link.href, text: link.text, host: link.host }] : [raw]
}

function withinTicks(raw: string): string {
  const text = raw.replace(/^`+|`+$/g, '')
  return /^ .*[^ ].* $/s.test(text) ? text.slice(1, -1) : text
}

/** Within a list or a quote, the lines begin where the box does. */
function tidy(inlines: Inline[], box: SyntaxNode): Inline[] {
  return box.parent ? joined(inlines, (text) => text.replace(/\n[^\S\n]+/g, '\n')) : joined(inlines)
}

function joined(inlines: Inline[], change = (text: string) => text): Inline[] {
  const whole: Inline[] = []
  for (const inline of inlines) {
    const last = whole.at(-1)
    if (typeof inline === 'string' && typeof last === 'string') whole[whole.length - 1] = last + inline
    else whole.push(inline)
  }
  return whole
    .map((inline) => (typeof inline === 'string' ? change(inline) : inline))
    .filter((inline) => inline !== '')
}

function* childrenOf(node: SyntaxNode): Generator<SyntaxNode> {
  for (let child = node.firstChild; child; child = child.nextSibling) yield child
}
