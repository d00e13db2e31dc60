import 'server-only'
import type * as z from 'zod/mini'
import type { RealtimeEvent } from '@/lib/http/event'
import { rememberMissed } from './missed-events'
import { noteNews } from './news'
import { transport } from './transport'
import type { PushEvent } from './transport/contract'

/**
 * Publishes what belongs to no chat's order: a status, a read mark, a hint to look again. It never fails
 * and never takes long: who misses it polls.
 */
export async function publish<Data extends z.ZodMiniType>(
  event: RealtimeEvent<Data>,
  channels: string[],
  data: z.input<Data>,
): Promise<void> {
  if (channels.length > 0) await sendOrRemember(event, [toPushEvent(event, channels, data)])
}

/** The same event with other data for each of many channels. */
export const publishEach = <Data extends z.ZodMiniType>(
  event: RealtimeEvent<Data>,
  each: Array<{ channel: string; data: z.input<Data> }>,
): Promise<void> =>
  sendOrRemember(
    event,
    each.map(({ channel, data }) => toPushEvent(event, [channel], data)),
  )

async function sendOrRemember(event: RealtimeEvent, events: PushEvent[]): Promise<void> {
  for (const { channels } of events) noteNews(channels)
  if ((await transport.sendUnordered(events)) || !event.isGoodLate) return
  for (const each of events) rememberMissed(JSON.stringify(each), each)
}

export const toPushEvent = <Data extends z.ZodMiniType>(
  { name, data: shape }: RealtimeEvent<Data>,
  channels: string[],
  data: z.input<Data>,
): PushEvent => ({ name, channels, data: JSON.stringify(shape.parse(data)) })

/** Whether an event of this data is small enough: bytes count, not characters. */
export const fitsPushEvent = (data: unknown): boolean =>
  Buffer.byteLength(JSON.stringify(data)) <= transport.maxEventBytes
