/**
 * One emoji as Unicode recommends it for interchange, in its one way of being written; null of any other
 * text. A heart with and without the sign that asks for colour is one emoji.
 */
export function normalizeEmoji(text: string): string | null {
  if (text.length > LONGEST) return null
  const bare = text.normalize('NFC').replaceAll(AS_EMOJI, '')
  return [bare, withEmojiStyle(bare)].find(isEmoji) ?? null
}

/** In UTF-16 units: the longest are families and flags of regions. */
const LONGEST = 40
const AS_EMOJI = '\u{fe0f}'

/** Behind each sign that would be drawn as text by itself. */
function withEmojiStyle(text: string): string {
  const signs = [...text]
  return signs
    .map((sign, n) => (isDrawnAsText(sign) && !IS_SKIN.test(signs[n + 1] ?? '') ? sign + AS_EMOJI : sign))
    .join('')
}

const isDrawnAsText = (sign: string) => /^\p{Emoji}$/u.test(sign) && !/^\p{Emoji_Presentation}$/u.test(sign)
const IS_SKIN = /^\p{Emoji_Modifier}$/u

let pattern: RegExp | undefined

// Made on first use: older browsers do not know the flag, and need no such check.
const isEmoji = (text: string): boolean => (pattern ??= new RegExp('^\\p{RGI_Emoji}$', 'v')).test(text)
