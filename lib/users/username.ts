import { z } from 'zod'

const TYPED_MAX = 400

/** What anyone may type where a name is asked for. What may be claimed is judged when it is. */
export const Username = z
  .string()
  .refine((text) => text.isWellFormed() && !text.includes('\0'), 'must be well-formed text')
  .refine((text) => text.length <= TYPED_MAX, 'is too long')
