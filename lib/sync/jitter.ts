/** Somewhere between: what many browsers would do in the same moment they do one after the other. */
export const randomBetween = (least: number, most: number): number => least + Math.random() * (most - least)

/** A fifth more or less. */
export const jittered = (ms: number): number => randomBetween(0.8 * ms, 1.2 * ms)
