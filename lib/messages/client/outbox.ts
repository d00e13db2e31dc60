'use client'
import { Message } from '@/lib/messages/contract'
import { removeStored, store, readStored } from '@/lib/sync/client/outbox-store'
import { type Entry, inOrder } from '@/lib/sync/outbox'

/** Whose page this is. Others who use this browser have messages of their own in it. */
let owner = 0
let entries: readonly Entry[] = []
/** Written, and not yet (or never) kept by the browser. */
const unkept = new Set<string>()
/** A read that began before says that they are still there. */
const gone = new Set<string>()
const listeners = new Set<() => void>()
const sentListeners = new Set<(message: Message) => void>()
let channel: BroadcastChannel | null = null
let lastOrder = 0

export const readOutbox = (): readonly Entry[] => entries

export function subscribeToOutbox(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** A message of one's own that the server has, whichever tab sent it. */
export function onSent(listener: (message: Message) => void) {
  sentListeners.add(listener)
  return () => {
    sentListeners.delete(listener)
  }
}

export function openOutbox(userId: number): () => void {
  owner = userId
  const opened = (channel = new BroadcastChannel(`tertulia-outbox-${String(userId)}`))
  opened.onmessage = ({ data }: MessageEvent<unknown>) => {
    const sent = Message.safeParse(data)
    if (sent.success) tellSent(sent.data)
    else void reread()
  }
  return () => {
    opened.close()
    if (channel === opened) channel = null
  }
}

/** What is kept now, by any tab; and what only this one has. */
export async function reread(): Promise<void> {
  const kept = await readStored().catch(() => null)
  if (!kept) return
  const own = kept.filter((entry) => entry.user_id === owner && !gone.has(entry.client_id))
  const here = entries.filter(({ client_id }) => unkept.has(client_id))
  show([...here, ...own.filter(({ client_id }) => !unkept.has(client_id))])
}

/** Shown at once; done when it is kept, or cannot be. */
export async function add(entry: Omit<Entry, 'order' | 'user_id' | 'refused'>): Promise<void> {
  lastOrder = Math.max(lastOrder + 1, Date.now(), (entries.at(-1)?.order ?? 0) + 1)
  await put({ ...entry, user_id: owner, order: lastOrder, refused: null })
}

export async function change(clientId: string, refused: string | null): Promise<void> {
  const entry = entries.find(({ client_id }) => client_id === clientId)
  if (entry && entry.refused !== refused) await put({ ...entry, refused })
}

async function put(entry: Entry) {
  unkept.add(entry.client_id)
  show([...entries.filter(({ client_id }) => client_id !== entry.client_id), entry])
  const isKept = await store(entry).then(
    () => true,
    () => false,
  )
  // Sent, or given up, while it was being kept.
  if (gone.has(entry.client_id)) return void removeStored(entry.client_id).catch(() => undefined)
  if (isKept) unkept.delete(entry.client_id)
  channel?.postMessage('changed')
}

/** Given up, or known to be on the server. */
export async function remove(clientIds: readonly string[]): Promise<void> {
  const known = clientIds.filter((id) => entries.some(({ client_id }) => client_id === id))
  if (known.length === 0) return
  for (const id of known) {
    gone.add(id)
    unkept.delete(id)
  }
  show(entries.filter(({ client_id }) => !gone.has(client_id)))
  await Promise.all(known.map((id) => removeStored(id).catch(() => undefined)))
  channel?.postMessage('changed')
}

export async function settle(message: Message): Promise<void> {
  tellSent(message)
  channel?.postMessage(message)
  await remove([message.client_id])
}

function tellSent(message: Message) {
  for (const listener of sentListeners) listener(message)
}

function show(next: Iterable<Entry>) {
  entries = inOrder(next)
  for (const listener of listeners) listener()
}
