import * as z from 'zod/mini'

const TYPED_MAX = 400

/** What anyone may type where a name is asked for. What may be claimed is judged when it is. */
export const Username = z.string().check(
  z.refine((text) => text.isWellFormed() && !text.includes('\0'), 'must be well-formed text'),
  z.refine((text) => text.length <= TYPED_MAX, 'is too long'),
)
