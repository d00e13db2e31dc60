'use client'
import type * as z from 'zod/mini'
import type { RealtimeEvent } from '@/lib/http/event'
import type { Document, documentEvents, TruncatedDocument } from '@/lib/sync/contract'

type Hear = (data: unknown, channel: string) => void

const listeners = new Map<string, Set<Hear>>()

/** Hears an event on whatever channel of ours it comes. What is not of its shape is dropped. */
export function listen<Data extends z.ZodMiniType>(
  { name, data: shape }: RealtimeEvent<Data>,
  hear: (data: z.output<Data>, channel: string) => void,
): () => void {
  const each: Hear = (data, channel) => {
    const parsed = shape.safeParse(data)
    if (parsed.success) hear(parsed.data, channel)
  }
  const known = listeners.get(name) ?? new Set()
  listeners.set(name, known.add(each))
  return () => {
    known.delete(each)
  }
}

export function dispatch(name: string, data: unknown, channel: string) {
  for (const hear of listeners.get(name) ?? []) hear(data, channel)
}

type Documents<Shape extends z.ZodMiniType<Document>> = ReturnType<typeof documentEvents<Shape>>

/** Hears each document of any chat that was added, updated or deleted. */
export function listenToDocuments<Shape extends z.ZodMiniType<Document>>(
  events: Documents<Shape>,
  hear: (news: z.output<Shape> | TruncatedDocument) => void,
): () => void {
  const stops = Object.values(events).map((event) => listen(event, hear))
  return () => {
    for (const stop of stops) stop()
  }
}
