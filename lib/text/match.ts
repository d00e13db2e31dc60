import { foldText } from './fold'

const BEGINS_NAME = 0
const BEGINS_WORD = 1
const WITHIN = 2

/**
 * How well a name matches what was typed; lower is better. The name begins with it, each part begins a word
 * of the name, or each part is somewhere in the name. Null if it does not match.
 */
export function matchScore(name: string, typed: string): number | null {
  const foldedName = foldText(name)
  const search = foldText(typed).replace(/^[@#]\s*/, '')
  if (foldedName.startsWith(search)) return BEGINS_NAME
  const words = foldedName.split(/[^\p{L}\p{N}\p{M}]+/u)
  const scores = search.split(' ').map((part) => {
    if (words.some((word) => word.startsWith(part))) return BEGINS_WORD
    return foldedName.includes(part) ? WITHIN : null
  })
  return scores.includes(null) ? null : Math.max(...scores.map(Number))
}
