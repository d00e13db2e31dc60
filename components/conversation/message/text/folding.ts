/** On which screens a text is so long that it is folded. */
export type Folding = 'everywhere' | 'narrow' | 'never'

// By the text alone, so that the server folds what the browser does and nothing moves when a page comes to life.
const WIDE = { columns: 95, lines: 18 }
const NARROW = { columns: 38, lines: 28 }

export function foldingOf(text: string): Folding {
  if (isLonger(text, WIDE)) return 'everywhere'
  return isLonger(text, NARROW) ? 'narrow' : 'never'
}

const FENCE = /^\s*```/

function isLonger(text: string, { columns, lines }: typeof WIDE): boolean {
  let count = 0
  let isCode = false
  for (const line of text.split('\n')) {
    if (FENCE.test(line)) isCode = !isCode
    // Lines of code are not broken.
    else count += isCode ? 1 : Math.max(1, Math.ceil(line.length / columns))
  }
  return count > lines
}
