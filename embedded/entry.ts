import path from 'node:path'

/** Set where this is compiled: the folder of the compiled programs. */
declare const BUNDLE: string | undefined

const bundle = typeof BUNDLE === 'string' ? BUNDLE : null

/** The file of a program beside this one, compiled if this is. */
export const entryOf = (name: string): string =>
  bundle ? path.join(bundle, `${name.replace('/', '-')}.mjs`) : path.join(import.meta.dirname, `${name}.ts`)

export const isCompiled = bundle !== null
