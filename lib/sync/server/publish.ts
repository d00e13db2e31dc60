import 'server-only'
import type * as z from 'zod/mini'
import type { RealtimeEvent } from '@/lib/http/event'
import { rememberMissed } from './missed-events'
import { endConnections, send, sendAll, type PushEvent } from './transport/pusher/send'

/** Tells after the commit. It never fails and never takes long: what is not heard is polled. */
export async function publish<Data extends z.ZodMiniType>(
  event: RealtimeEvent<Data>,
  channels: string[],
  data: z.input<Data>,
): Promise<void> {
  if (channels.length === 0) return
  const news = toPushEvent(event, channels, data)
  if (!(await send(news))) keepLate(event, [news])
}

/** The same event with other data for each of many channels. */
export async function publishEach<Data extends z.ZodMiniType>(
  event: RealtimeEvent<Data>,
  news: Array<{ channel: string; data: z.input<Data> }>,
): Promise<void> {
  const tellings = news.map(({ channel, data }) => toPushEvent(event, [channel], data))
  if (!(await sendAll(tellings))) keepLate(event, tellings)
}

function keepLate(event: RealtimeEvent, tellings: PushEvent[]): void {
  if (!event.isGoodLate) return
  for (const each of tellings) rememberMissed(JSON.stringify(each), each)
}

export const toPushEvent = <Data extends z.ZodMiniType>(
  { name, data: shape }: RealtimeEvent<Data>,
  channels: string[],
  data: z.input<Data>,
): PushEvent => ({ name, channels, data: JSON.stringify(shape.parse(data)) })

/** Whoever is connected as this user is cut off, and connects again only if they still may. */
export async function disconnectUser(userId: number): Promise<void> {
  await endConnections(userId)
}

const EVENT_MAX_BYTES = 10 * 1024

/** Whether the push service takes an event of this data: it counts bytes, not characters. */
export const fitsPushEvent = (data: unknown): boolean =>
  Buffer.byteLength(JSON.stringify(data)) <= EVENT_MAX_BYTES
