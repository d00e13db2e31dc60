'use client'
import type * as z from 'zod/mini'
import type { RealtimeEvent } from '@/lib/http/event'
import type { Document, documentEvents, TruncatedDocument } from '@/lib/sync/contract'

type Listener = (data: unknown, channel: string) => void

const listeners = new Map<string, Set<Listener>>()

/** Calls the listener for this event on any of our channels. Data of another shape is dropped. */
export function listen<Data extends z.ZodMiniType>(
  { name, data: shape }: RealtimeEvent<Data>,
  listener: (data: z.output<Data>, channel: string) => void,
): () => void {
  const each: Listener = (data, channel) => {
    const parsed = shape.safeParse(data)
    if (parsed.success) listener(parsed.data, channel)
  }
  const known = listeners.get(name) ?? new Set()
  listeners.set(name, known.add(each))
  return () => {
    known.delete(each)
  }
}

export function dispatch(name: string, data: unknown, channel: string) {
  for (const listener of listeners.get(name) ?? []) listener(data, channel)
}

type Documents<Shape extends z.ZodMiniType<Document>> = ReturnType<typeof documentEvents<Shape>>

/** Calls the listener for each document of any chat that is added, updated or deleted. */
export function listenToDocuments<Shape extends z.ZodMiniType<Document>>(
  events: Documents<Shape>,
  listener: (document: z.output<Shape> | TruncatedDocument) => void,
): () => void {
  const stops = Object.values(events).map((event) => listen(event, listener))
  return () => {
    for (const stop of stops) stop()
  }
}
