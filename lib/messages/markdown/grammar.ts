import {
  type BlockContext,
  type BlockParser,
  type DelimiterType,
  type InlineContext,
  type InlineParser,
  type Line,
  type MarkdownConfig,
  parser,
} from '@lezer/markdown'
import { addressAt, namedLinkAt } from './links'
import { closesMark, opensMark } from './marks'

/**
 * What a message can be made of. Stricter than Markdown: people write, they do not typeset, and what
 * is not plainly meant as a mark stays what they typed.
 */

const LESS_THAN_MARKDOWN = [
  ...['ATXHeading', 'SetextHeading', 'HorizontalRule', 'IndentedCode', 'LinkReference', 'HTMLBlock'],
  ...['HTMLTag', 'Image', 'LinkEnd', 'Entity', 'Escape', 'HardBreak'],
]

/** How far lists and quotes, and marks, go within each other: each level is one more box on the screen. */
export const DEEPEST = 8

const UNDERSCORE = '_'.charCodeAt(0)
const ASTERISK = '*'.charCodeAt(0)
const TILDE = '~'.charCodeAt(0)
const QUOTE = '>'.charCodeAt(0)
const BRACKET = '['.charCodeAt(0)
const LETTER_H = new Set(['h'.charCodeAt(0), 'H'.charCodeAt(0)])

const WORD = /[\p{L}\p{N}]/u

const MARKS: Record<number, (DelimiterType | undefined)[]> = {
  [UNDERSCORE]: [{ resolve: 'Emphasis', mark: 'EmphasisMark' }],
  [ASTERISK]: [
    { resolve: 'Emphasis', mark: 'EmphasisMark' },
    { resolve: 'StrongEmphasis', mark: 'EmphasisMark' },
    { resolve: 'StrongEmphasis', mark: 'EmphasisMark' },
  ],
  [TILDE]: [undefined, { resolve: 'Strikethrough', mark: 'EmphasisMark' }],
}

const Emphasis: InlineParser = {
  name: 'Emphasis',
  parse(cx, next, start) {
    if (!(next in MARKS)) return -1
    let end = start + 1
    while (cx.char(end) === next) end += 1
    const type = markOf(cx, next, end - start)
    return type ? cx.addDelimiter(type, start, end, opens(cx, start, end), closes(cx, start, end)) : end
  },
}

/** A longer row of them is decoration, and so is a text full of them. */
function markOf(cx: InlineContext, sign: number, length: number): DelimiterType | undefined {
  const before = marksIn.get(cx) ?? 0
  marksIn.set(cx, before + 1)
  return before < MOST ? MARKS[sign]?.[length - 1] : undefined
}

// Which of them belong together takes as long as the square of their number.
const MOST = 400
const marksIn = new WeakMap<InlineContext, number>()

const opens = (cx: InlineContext, start: number, end: number) =>
  opensMark(cx.slice(start - 1, start), cx.slice(end, end + 1))

const closes = (cx: InlineContext, start: number, end: number) =>
  closesMark(cx.slice(start - 1, start), cx.slice(end, end + 1))

const Link: InlineParser = {
  name: 'Link',
  parse(cx, next, start) {
    const link = next === BRACKET ? namedLinkAt(cx.slice(start, cx.end)) : null
    return link ? cx.addElement(cx.elt('Link', start, start + link.length)) : -1
  },
}

const Address: InlineParser = {
  name: 'Address',
  before: 'Emphasis',
  parse(cx, next, start) {
    if (!LETTER_H.has(next) || WORD.test(cx.slice(start - 1, start))) return -1
    const link = addressAt(cx.slice(start, cx.end))
    return link ? cx.addElement(cx.elt('URL', start, start + link.text.length)) : -1
  },
}

const Blockquote: BlockParser = {
  name: 'Blockquote',
  parse(cx, line) {
    const after = line.text[line.pos + 1]
    if (line.next !== QUOTE || (after !== undefined && after !== ' ')) return false
    cx.startComposite('Blockquote', line.pos)
    cx.addElement(cx.elt('QuoteMark', cx.lineStart + line.pos, cx.lineStart + line.pos + 1))
    line.moveBase(line.pos + (after ? 2 : 1))
    return null
  },
  // What is written below a quote or a list, and not as a part of it, is no part of it.
  endLeaf: (cx, line) => depthOf(line) < cx.depth,
}

const TooDeep: BlockParser = {
  name: 'TooDeep',
  before: 'FencedCode',
  parse(cx: BlockContext, line: Line) {
    if (cx.depth <= DEEPEST) return false
    const start = cx.lineStart + line.pos
    const end = cx.lineStart + line.text.length
    cx.nextLine()
    cx.addElement(cx.elt('Paragraph', start, end))
    return true
  },
}

// How many of the boxes around it go on in this line. It is there, and not in its types.
const depthOf = (line: Line) => (line as Line & { depth: number }).depth

const messages: MarkdownConfig = {
  defineNodes: ['Strikethrough'],
  remove: LESS_THAN_MARKDOWN,
  parseBlock: [Blockquote, TooDeep],
  parseInline: [Emphasis, Link, Address],
}

export const grammar = parser.configure(messages)
