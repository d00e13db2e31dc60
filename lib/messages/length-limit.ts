import { CONTENIDO_MAX } from './contract'

const PAIRS = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g

/** How many more characters a text may have; below zero, how many are too many. Quick, however long it is. */
export function charactersLeft(text: string): number {
  const sent = text.trim()
  return CONTENIDO_MAX - sent.length + (sent.match(PAIRS)?.length ?? 0)
}

/** Shown from here on. */
export const SHOWN_BELOW = 400

const SAID_AT = [SHOWN_BELOW, 300, 200, 100, 50, 20, 10]

/** Said aloud as it gets less, and not at every letter: the least of these that there is room for at most. */
export const announcedCharactersLeft = (room: number): number | undefined =>
  SAID_AT.findLast((most) => room <= most)
