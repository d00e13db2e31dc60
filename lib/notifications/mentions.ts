import { foldText } from '@/lib/text/fold'

/** Letters, digits, and the signs that go on within a name or a word. */
const WORD = String.raw`[\p{L}\p{N}\p{M}_]`
const BEFORE = new RegExp(`${WORD}[.-]?$`, 'u')
const AFTER = new RegExp(`^[.@-]?${WORD}`, 'u')
/** Written without spaces: what stands beside a name there says nothing. */
const UNSPACED =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]+$/u

/**
 * Whether a text names somebody: `@name`, or the name as a word of its own, in whatever case and with
 * or without accents. A name of one letter is named with its `@` only.
 */
export function mentions(text: string, name: string): boolean {
  const wanted = foldText(name)
  const said = foldText(text)
  const isShort = [...wanted].length < 2
  const isUnspaced = UNSPACED.test(wanted)
  for (let at = said.indexOf(wanted); at >= 0 && wanted !== ''; at = said.indexOf(wanted, at + 1)) {
    const before = said.slice(0, at)
    const isCalled = before.endsWith('@') && !BEFORE.test(before.slice(0, -1))
    const isBegun = isCalled || (!isShort && !before.endsWith('@') && (isUnspaced || !BEFORE.test(before)))
    const isEnded = isUnspaced || !AFTER.test(said.slice(at + wanted.length))
    if (isBegun && isEnded) return true
  }
  return false
}
