import { closesMark, MEANS_SOMETHING, opensMark } from './markdown/marks'

/**
 * What a message says without its marks, told by looking at them one after another: for a line of it, where
 * to read it whole (`plainOf`) would cost too much. What is not plain at a glance stays as it was typed.
 */
export function previewText(text: string): string {
  const said = text
    .split(FENCE)
    .map((part, place) => (place % 2 === 0 ? withoutMarks(part) : part))
    .join('')
  return said.trim() || text
}

/** A line that begins or ends a block of code, which may have been cut off before its end. */
const FENCE = /^[ \t]*```(?:[\w#+.-]*[ \t\r]*\n|[ \t\r]*$)/m
const QUOTE = /^(?:[ \t]*>(?: |$))+/gm
const ITEM = /^[ \t]*[-*][ \t]+(?=\S)/gm
/** Code, a named link, an address, which has marks of its own, and the signs that go in pairs. */
const MARK =
  /`([^`\n]+)`|\[([^[\]\n]+)\]\(https?:\/\/(?:[^\s()]|\([^\s()]*\))+\)|https?:\/\/\S*[^\s*_~]|\*+|_+|~+/gi
const IN_PAIRS = new Set(['*', '**', '***', '_', '~~'])

function withoutMarks(part: string): string {
  const text = part.replace(QUOTE, '').replace(ITEM, '• ')
  const pairs = pairsIn(text)
  return text.replace(MARK, (mark: string, code: string | undefined, name: string | undefined, at: number) =>
    pairs.has(at) ? '' : (code ?? name ?? mark),
  )
}

/** Where in a text the signs stand that belong to another one of their kind. */
function pairsIn(text: string): ReadonlySet<number> {
  const pairs = new Set<number>()
  const open = new Map<string, number>()
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    if (!IN_PAIRS.has(mark)) continue
    const [before, after] = [text.charAt(index - 1), text.charAt(index + mark.length)]
    const begun = open.get(mark)
    if (begun !== undefined && closesMark(before, after) && MEANS_SOMETHING.test(text.slice(begun, index))) {
      pairs.add(begun).add(index)
      open.delete(mark)
    } else if (opensMark(before, after)) open.set(mark, index)
  }
  return pairs
}
