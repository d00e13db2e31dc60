import { expect, it } from 'vitest'
import { type Block, parseMarkdown, type Inline } from '@/lib/messages/markdown/parse'

const LENGTH = 4_000
const filled = (part: string) => part.repeat(Math.floor(LENGTH / part.length))

const WORST: string[] = [
  ...[
    '*',
    '**',
    '*a ',
    'a* ',
    '*a **b ',
    '*a_ ',
    '*_',
    '_*',
    '* *',
    '***a',
    '~~a ',
    '*a* ',
    '`',
    '``` ',
    '```\n',
    '`a``b',
  ],
  ...[
    '[',
    ']',
    '[](',
    '[a](',
    '[a](https://a ',
    '![',
    '](',
    '<',
    '\\',
    '&',
    '> ',
    '>',
    '> > > > \n',
    '- ',
    '-\n',
  ],
  ...[
    '- a\n',
    '1. ',
    '1. a\n',
    '> a\n',
    '\n',
    'a\n',
    'http://',
    'http://a ',
    'https://a)',
    'h',
    '- > ',
    '  - a\n',
  ],
].map(filled)
const NESTED = [
  '['.repeat(LENGTH / 2) + ']'.repeat(LENGTH / 2),
  '*a '.repeat(LENGTH / 6) + ' a*'.repeat(LENGTH / 6),
  Array.from({ length: 85 }, (_, depth) => `${' '.repeat(depth)}- a`).join('\n'),
  Array.from({ length: 88 }, (_, size) => `${'`'.repeat(size)}a`).join(''),
  `http://a${')'.repeat(LENGTH)}`.slice(0, LENGTH),
]

it.each([...WORST, ...NESTED].map((text) => [text.slice(0, 12), text]))(
  'X-6 %j and so on goes no deeper than anything else',
  (_, text) => {
    expect(Math.max(0, ...parseMarkdown(text).map(depthOf))).toBeLessThanOrEqual(20)
  },
)

it('X-6 no text takes disproportionately longer than a plain one of its length', () => {
  const plain = fastest(filled('hola, ¿qué tal? '))
  for (const text of [...WORST, ...NESTED]) {
    expect(fastest(text) / plain, JSON.stringify(text.slice(0, 12))).toBeLessThan(300)
  }
})

/** The best of several: what slows the machine for a moment slows one of them. */
function fastest(text: string): number {
  const taken = Array.from({ length: 7 }, () => {
    const began = performance.now()
    parseMarkdown(text)
    return performance.now() - began
  })
  return Math.min(...taken)
}

function depthOf(block: Block): number {
  const inner = block.kind === 'list' ? block.items.flatMap((item) => item.children) : []
  const blocks = block.kind === 'quote' ? block.children : inner
  const inlines = block.kind === 'text' ? block.children : []
  return 1 + Math.max(0, ...blocks.map(depthOf), ...inlines.map(depthOfInline))
}

const depthOfInline = (inline: Inline): number =>
  typeof inline === 'string' || !('children' in inline)
    ? 1
    : 1 + Math.max(0, ...inline.children.map(depthOfInline))
