import { foldText } from '@/lib/text/fold'

/** What names and words consist of. */
const WORD = String.raw`[\p{L}\p{N}\p{M}_]`
const BEFORE = new RegExp(`${WORD}[.-]?$`, 'u')
const AFTER = new RegExp(`^[.@-]?${WORD}`, 'u')
/** Scripts that are written without spaces: there, any character may be beside a name. */
const UNSPACED =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]+$/u

/**
 * Whether a text mentions a user: `@name`, or the name as a word of its own, in any case, with or without
 * accents. A name of one letter is mentioned by its `@` only.
 */
export function mentions(text: string, name: string): boolean {
  const foldedName = foldText(name)
  const folded = foldText(text)
  const isShort = [...foldedName].length < 2
  const isUnspaced = UNSPACED.test(foldedName)
  for (
    let at = folded.indexOf(foldedName);
    at >= 0 && foldedName !== '';
    at = folded.indexOf(foldedName, at + 1)
  ) {
    const before = folded.slice(0, at)
    const hasAt = before.endsWith('@') && !BEFORE.test(before.slice(0, -1))
    const beginsHere = hasAt || (!isShort && !before.endsWith('@') && (isUnspaced || !BEFORE.test(before)))
    const endsHere = isUnspaced || !AFTER.test(folded.slice(at + foldedName.length))
    if (beginsHere && endsHere) return true
  }
  return false
}
