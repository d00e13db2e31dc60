import type * as z from 'zod/mini'

/** One kind of event: what it is called on the wire, and what it carries. */
export interface RealtimeEvent<Data extends z.ZodMiniType = z.ZodMiniType> {
  name: string
  data: Data
  /** It says to look again, or what never goes back: also when nobody heard it in time. */
  isGoodLate: boolean
}

export const event = <Data extends z.ZodMiniType>(
  name: string,
  data: Data,
  { isGoodLate = false } = {},
): RealtimeEvent<Data> => ({ name, data, isGoodLate })
