import { describe, expect, it } from 'vitest'
import { isFewEmoji, mayHaveMarks } from '@/lib/messages/markdown/marks'
import { type Block, parseMarkdown, type Inline } from '@/lib/messages/markdown/parse'

/** As one line: *italic*, **bold**, ~struck~, `code`, ‹text→address (host)›, and blocks in brackets. */
const shown = (text: string) => parseMarkdown(text).map(ofBlock).join(' | ')

function ofBlock(block: Block): string {
  switch (block.kind) {
    case 'text':
      return ofInlines(block.children)
    case 'pre':
      return `pre[${block.text}]`
    case 'quote':
      return `quote[${block.children.map(ofBlock).join(' | ')}]`
    case 'list':
      return `list[${block.items.map(({ number, children }) => `${String(number ?? '•')} ${children.map(ofBlock).join(' | ')}`).join('; ')}]`
  }
}

const ofInlines = (inlines: Inline[]): string => inlines.map(ofInline).join('')

function ofInline(inline: Inline): string {
  if (typeof inline === 'string') return inline
  switch (inline.kind) {
    case 'em':
      return `<em>${ofInlines(inline.children)}</em>`
    case 'strong':
      return `<strong>${ofInlines(inline.children)}</strong>`
    case 'del':
      return `<del>${ofInlines(inline.children)}</del>`
    case 'code':
      return `<code>${inline.text}</code>`
    case 'link':
      return `<${inline.text}→${inline.href}${inline.host === null ? '' : ` ${inline.host}`}>`
  }
}

describe('X-1 clear formatting marks are shown as formatting', () => {
  it.each([
    [
      '*it* _it_ **bo** ~~no~~ `co`',
      '<em>it</em> <em>it</em> <strong>bo</strong> <del>no</del> <code>co</code>',
    ],
    ['***bo***, (*it*), «_it_»', '<strong>bo</strong>, (<em>it</em>), «<em>it</em>»'],
    ['*a **b** c*', '<em>a <strong>b</strong> c</em>'],
    ['_foo_bar_', '<em>foo_bar</em>'],
    ['*two\nlines*', '<em>two\nlines</em>'],
    ['`*a* <b> https://a.test`', '<code>*a* <b> https://a.test</code>'],
    ['`` a`b ``', '<code>a`b</code>'],
    ['你好**世界**啊', '你好<strong>世界</strong>啊'],
    ['```\na *b*\n\n  c\n```', 'pre[a *b*\n\n  c]'],
    ['see:\n```js\nx\n```\nend', 'see: | pre[x] | end'],
    ['- a\n- *b*\n  more\n  - c', 'list[• a; • <em>b</em>\nmore | list[• c]]'],
    ['3. a\n7. b\n7. c', 'list[3 a; 7 b; 7 c]'],
    ['to do:\n- a\n- b\ndone', 'to do: | list[• a; • b] | done'],
    ['> a\n> *b*\nanswer', 'quote[a\n<em>b</em>] | answer'],
    ['> - a\n> - b', 'quote[list[• a; • b]]'],
  ])('X-1 %j', (text, expected) => {
    expect(shown(text)).toBe(expected)
    expect(mayHaveMarks(text)).toBe(true)
  })
})

describe('X-2 everything else stays as it was typed', () => {
  it.each([
    ...[
      '*',
      '**',
      '* *',
      '2*3*4',
      '2 * 3 * 4',
      '2**3**4',
      '5*',
      '*hola',
      'hola*',
      '**hola*',
      '_',
      '__init__',
    ],
    ...['snake_case_name', '_a_b', 'a_b_', '¯\\_(ツ)_/¯', '*_*', '>_<', '>:(', ':_( :_(', '-_-', '~~', '~a~'],
    ...[
      '\\*no\\*',
      '`',
      '``',
      '`a',
      '```\nnever closed',
      '~~~\nx\n~~~',
      '# title',
      'title\n===',
      'a\n---\nb',
    ],
    ...[
      '***',
      '| a | b |\n|---|---|',
      '+ a\n+ b',
      '1) a\n2) b',
      '-',
      '- a\n-',
      '1.',
      '-1 and -2',
      '1.5',
      '#hall',
    ],
    ...['<b>a</b>', '&amp; &lt;', '<!-- a -->', '[a]', '[a][b]', '[a]: b', '[a](b)', '[a](/b)', '![a](b)'],
    ...[
      'a\nb\n\n\nc',
      'a  \nb\\\nc',
      'a\n    four\n\ttab',
      'one\n   two\n\nthree',
      '* * *',
      '**  **',
      '********',
    ],
  ])('X-2 %j', (text) => {
    expect(shown(text)).toBe(text)
  })

  it('X-2 a text without any mark is not even parsed', () => {
    for (const text of ['hola', 'a-b 1.5 > 2 ~ #x (y) [z] <b>', 'uno\n dos']) {
      expect(mayHaveMarks(text), text).toBe(false)
    }
  })
})

it.each([
  ['👍', true],
  ['👍🏽❤️ 🇵🇪', true],
  ['👨‍👩‍👧‍👦', true],
  ['😀😀😀😀', false],
  ['👍 ok', false],
  ['1', false],
  ['©', false],
  ['', false],
])('X-9 up to three emoji alone are shown larger: %j', (text, expected) => {
  expect(isFewEmoji(text)).toBe(expected)
})
