import { expect, it } from 'vitest'
import { foldingOf } from '@/components/conversation/message/text/folding'

const lines = (count: number, line = 'uno') => Array.from({ length: count }, () => line).join('\n')

it('Q-16 a text is folded by its lines, those included that the screen breaks', () => {
  expect(foldingOf('hola')).toBe('never')
  expect(foldingOf(lines(18))).toBe('never')
  expect(foldingOf(lines(19))).toBe('everywhere')
  expect(foldingOf('palabra '.repeat(150))).toBe('narrow')
  expect(foldingOf('palabra '.repeat(400))).toBe('everywhere')
})

it('Q-16 a long line of code is one line', () => {
  expect(foldingOf('```\n' + 'x'.repeat(3_900) + '\n```')).toBe('never')
  expect(foldingOf('```js\n' + lines(30) + '\n```')).toBe('everywhere')
})
