/** Whether anything in a text could be more than text. Where not, nothing needs to be loaded to show it. */
export const mayHaveMarks = (text: string): boolean => MARK.test(text)

const MARK = /[*_`]|~~|https?:\/\/|^\s*(?:[->]|\d+\.)\s/im

const IDEOGRAPH = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff00-\uffef`
const BEFORE_OPENING = new RegExp(String.raw`^$|[\s([{"'«“‘¿¡*_~|\/—–-]|[${IDEOGRAPH}]`, 'u')
const AFTER_CLOSING = new RegExp(String.raw`^$|[\s)\]}"'»”’.,;:!?…*_~|\/—–-]|[${IDEOGRAPH}]`, 'u')
const NOTHING = /^$|\s/

/** By the signs around it. Within a word, or alone, it is one like others: 2*3*4, snake_case_name, ¯\_(ツ)_/¯. */
export const opensMark = (before: string, after: string): boolean =>
  BEFORE_OPENING.test(before) && !NOTHING.test(after)

export const closesMark = (before: string, after: string): boolean =>
  AFTER_CLOSING.test(after) && !NOTHING.test(before)

/** A face is no emphasis: *_* */
export const MEANS_SOMETHING = /[\p{L}\p{N}\p{Extended_Pictographic}]/u

/** A few emoji and nothing else: they may speak louder. */
export const isFewEmoji = (text: string): boolean => text.length < LONGEST && FEW_EMOJI.test(text)

// A family is one emoji of up to 14 units.
const LONGEST = 64
const EMOJI =
  String.raw`(?:\p{Regional_Indicator}{2}|\p{Emoji_Presentation}${'MORE'}|\p{Extended_Pictographic}\ufe0f${'MORE'})`.replaceAll(
    'MORE',
    String.raw`\p{Emoji_Modifier}?(?:\u200d\p{Extended_Pictographic}\ufe0f?\p{Emoji_Modifier}?)*`,
  )
const FEW_EMOJI = new RegExp(`^(?:${EMOJI}\\s*){1,3}$`, 'u')
