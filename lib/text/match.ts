import { foldText } from './fold'

const BEGINS_NAME = 0
const BEGINS_WORD = 1
const WITHIN = 2

/**
 * How well what was typed fits a name, the lower the better: it begins the name, each part begins a
 * word of it, or each is somewhere in it. Null: it does not fit.
 */
export function matchScore(name: string, typed: string): number | null {
  const whole = foldText(name)
  const wanted = foldText(typed).replace(/^[@#]\s*/, '')
  if (whole.startsWith(wanted)) return BEGINS_NAME
  const words = whole.split(/[^\p{L}\p{N}\p{M}]+/u)
  const fits = wanted.split(' ').map((part) => {
    if (words.some((word) => word.startsWith(part))) return BEGINS_WORD
    return whole.includes(part) ? WITHIN : null
  })
  return fits.includes(null) ? null : Math.max(...fits.map(Number))
}
