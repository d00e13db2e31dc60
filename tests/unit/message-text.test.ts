import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Block, parseMarkdown, type Inline } from '@/lib/messages/markdown/parse'
import { linksIn } from '../support/links-in'
import { naughtyTexts } from '../support/naughty-texts'
import { rendered } from '../support/rendered'

// A failure prints this seed; TEST_SEED repeats it.
const seed = Number(process.env['TEST_SEED'] ?? Date.now() % 2 ** 31)

/** Texts made of what marks are made of, beside any others. */
const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '*',
          '**',
          '_',
          '~~',
          '`',
          '```',
          '\n',
          '\n\n',
          '> ',
          '- ',
          '1. ',
          ' ',
          '[',
          '](',
          ')',
        ),
        fc.constantFrom(
          'https://a.test',
          'HTTP://b@c',
          'javascript:',
          '<b>',
          '\\',
          '&lt;',
          'مرحبا',
          '你好',
          '👍🏽',
          'a',
        ),
        fc.constantFrom(...naughtyTexts),
      ),
      { maxLength: 20 },
    )
    .map((parts) => parts.join('')),
)

it('X-5 whatever is typed, the result is its own text in its order, and links are http or https', () => {
  fc.assert(
    fc.property(typed, (text) => {
      const blocks = parseMarkdown(text)
      const said = blocks.map(saidIn).join('')
      expect(isWithin(said, text), JSON.stringify(said)).toBe(true)
      // Only where a named link leads, and what a block of code is written in, is not said.
      if (!/\]\(|```/.test(text)) expect(letters(said)).toBe(letters(text))
      for (const { href } of linksIn(blocks)) expect(href).toMatch(/^https?:\/\/[^/]/)
    }),
    { seed, numRuns: 3_000 },
  )
})

it('X-5 only known elements and attributes result', () => {
  const texts = [...naughtyTexts, ...fc.sample(typed, { seed, numRuns: 500 })]
  const pages = rendered('render-messages.tsx', texts)
  expect(pages).toHaveLength(texts.length)
  for (const [place, html] of pages.entries()) {
    for (const [tag = '', name = '', attributes = ''] of html.matchAll(/<\/?([^\s>/]*)([^>]*)>/g)) {
      expect(ELEMENTS, `${tag} of ${JSON.stringify(texts[place])}, seed ${String(seed)}`).toContain(name)
      for (const [, attribute] of attributes.matchAll(/\s([^\s=]+)="[^"]*"/g))
        expect(ATTRIBUTES).toContain(attribute)
      if (name === 'a' && !tag.startsWith('</')) {
        expect(tag).toMatch(/ href="https?:\/\/[^"]+" target="_blank" rel="noopener noreferrer nofollow"/)
      }
    }
  }
})

const ELEMENTS = [
  ...['p', 'strong', 'em', 'del', 'code', 'pre', 'ul', 'ol', 'li', 'blockquote', 'a', 'bdi', 'div'],
  // To copy a block of code.
  ...['button', 'svg', 'path', 'rect'],
]
const ATTRIBUTES = [
  ...['class', 'dir', 'href', 'target', 'rel', 'value', 'type', 'aria-label', 'aria-hidden', 'tabindex'],
  ...['xmlns', 'width', 'height', 'viewBox', 'fill', 'stroke', 'stroke-width', 'stroke-linecap'],
  ...['stroke-linejoin', 'd', 'x', 'y', 'rx', 'ry'],
]

function saidIn(block: Block): string {
  switch (block.kind) {
    case 'text':
      return block.children.map(saidInline).join('')
    case 'pre':
      return block.text
    case 'quote':
      return block.children.map(saidIn).join('')
    case 'list':
      return block.items.flatMap((item) => item.children.map(saidIn)).join('')
  }
}

function saidInline(inline: Inline): string {
  if (typeof inline === 'string') return inline
  return 'children' in inline ? inline.children.map(saidInline).join('') : inline.text
}

const letters = (text: string) => text.replace(/\P{L}/gu, '')

/** Can the one be made by leaving out signs of the other? */
function isWithin(part: string, whole: string): boolean {
  let at = 0
  for (const sign of part) {
    at = whole.indexOf(sign, at) + sign.length
    if (at < sign.length) return false
  }
  return true
}
