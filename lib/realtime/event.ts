import type * as z from 'zod/mini'

/** One kind of event: what it is called on the wire, and what it carries. */
export interface RealtimeEvent<Data extends z.ZodMiniType = z.ZodMiniType> {
  name: string
  data: Data
}

export const event = <Data extends z.ZodMiniType>(name: string, data: Data): RealtimeEvent<Data> => ({
  name,
  data,
})
