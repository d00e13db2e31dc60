import fc from 'fast-check'
import { expect, it } from 'vitest'
import { plainText } from '@/lib/messages/markdown/plain-text'
import { previewText } from '@/lib/messages/preview-text'
import { naughtyTexts } from '../support/naughty-texts'

// A failure prints this seed; TEST_SEED repeats it.
const seed = Number(process.env['TEST_SEED'] ?? Date.now() % 2 ** 31)

const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

it.each([
  ['**hola**, _qué_ *tal* ~~no~~ `a*b*c`', 'hola, qué tal no a*b*c'],
  ['***hola*** («**hola**»)', 'hola («hola»)'],
  ['**usa `npm` *ya*, ¿no?**', 'usa npm ya, ¿no?'],
  ['你好**世界**啊', '你好世界啊'],
  ['mira [el acta](https://ejemplo.test/a_(b)_c) y *ya*', 'mira el acta y ya'],
  ['está en https://ejemplo.test/_a_/*b* *ya*', 'está en https://ejemplo.test/_a_/*b* ya'],
  ['antes\n```js\nconst a = 2 * b * c\n```\n*después*', 'antes const a = 2 * b * c después'],
  ['```\r\nuno\r\n```', 'uno'],
  ['- uno\n- *dos*\n  - tres', '• uno • dos • tres'],
  ['> cita\n> > otra\nrespuesta', 'cita otra respuesta'],
  // Cut off before its end.
  ['```js\nconst a = `b` * `c', 'const a = `b` * `c'],
])('B-7 %j', (text, expected) => {
  expect(inOneLine(previewText(text))).toBe(expected)
})

it.each([
  ...['*', '2*3*4', '*hola', '__init__', 'snake_case_name', '_a_b', '¯\\_(ツ)_/¯', '*_*', '>_<', ':_( :_('],
  ...['```', '```hola', '```js\n```', '>', '-', '[a](b)', '[a](javascript:alert(1))', '<b>a</b>', '\\*no\\*'],
])('B-7 what is not a mark stays as typed: %j', (text) => {
  expect(previewText(text)).toBe(text)
})

const PARTS = [
  ...['*', '**', '_', '~~', '`', '```', '\n```\n', '\n```js\n', '\n', '> ', '- ', ' ', '[', '](', ')'],
  ...['https://a.test', '](https://a.test/(b))', 'javascript:', '<b>', '\\', 'hola', '你好', '👍🏽', 'a', '1'],
]
const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...PARTS, ...naughtyTexts), { maxLength: 20 }).map((parts) => parts.join('')),
)

it('B-7 no word is lost, except link targets and the language of a code block', () => {
  fc.assert(
    fc.property(typed, (text) => {
      const said = previewText(text)
      if (text.trim()) expect(said.trim()).not.toBe('')
      if (!/\]\(http|^[ \t]*```[\w#+.-]+[ \t\r]*\n/im.test(text)) expect(words(said)).toBe(words(text))
    }),
    { seed, numRuns: 5_000 },
  )
})

it('B-7 without links and code it equals what the full parser says', () => {
  const plainly = fc
    .array(fc.constantFrom('*hola*', '**qué**', '_tal_', '~~no~~', '`a`', 'ana', '2*3', ':_('), {
      maxLength: 9,
    })
    .map((parts) => parts.join(' '))
  fc.assert(
    fc.property(plainly, (text) => {
      expect(previewText(text)).toBe(plainText(text))
    }),
    { seed, numRuns: 500 },
  )
})

const words = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
