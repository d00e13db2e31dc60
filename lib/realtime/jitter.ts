/** Somewhere between: what many browsers would do in the same moment they do one after the other. */
export const between = (least: number, most: number): number => least + Math.random() * (most - least)

/** A fifth more or less. */
export const about = (ms: number): number => between(0.8 * ms, 1.2 * ms)
