/** Something to be sent, kept until the server has it. */
export interface Entry<Payload> {
  client_id: string
  user_id: number
  chat_id: number
  /** Entries are sent in this order: by the time of writing, without two that are equal. */
  order: number
  /** The code with which the server refused it. It holds up no other entry. */
  refused: string | null
  payload: Payload
}

/**
 * Each of these may be answered late or never, so nobody waits for them without a limit. They fail where the
 * browser stores nothing: then the entries are only in memory.
 */
export interface OutboxStore<Payload> {
  read(): Promise<Entry<Payload>[]>
  put(entry: Entry<Payload>): Promise<unknown>
  remove(clientId: string): Promise<unknown>
}

/** One user's entries in this browser: at once in memory, and in the store as soon as it answers. */
export function createKeptEntries<Payload>(
  store: OutboxStore<Payload>,
  /** `onStored`: the content of the store has changed. */
  { onChange, onStored }: { onChange: () => void; onStored: () => void },
) {
  /** The user of this page. The store also holds entries of others who use this browser. */
  let owner = 0
  let entries: readonly Entry<Payload>[] = []
  /** The entries that the store has not confirmed. */
  const unkept = new Set<string>()
  /** Removed entries: a read that began earlier still returns them. */
  const gone = new Set<string>()
  let lastOrder = 0

  const find = (clientId: string) => entries.find(({ client_id }) => client_id === clientId)

  async function put(entry: Entry<Payload>) {
    const { client_id } = entry
    unkept.add(client_id)
    show([...entries.filter((each) => each.client_id !== client_id), entry])
    try {
      await store.put(entry)
    } catch {
      return
    }
    // It was sent or discarded while it was being stored.
    if (gone.has(client_id)) return void store.remove(client_id).catch(() => undefined)
    unkept.delete(client_id)
    onStored()
  }

  function show(next: Entry<Payload>[]) {
    entries = next.sort(byOrder)
    onChange()
  }

  return {
    all: () => entries,
    isKept: () => unkept.size === 0,
    open(userId: number) {
      owner = userId
      show(entries.filter(({ user_id }) => user_id === userId))
    },
    /** The entry of each chat that is to be sent next. */
    firstOfEachChat(): Entry<Payload>[] {
      const first = new Map<number, Entry<Payload>>()
      for (const entry of entries) {
        if (entry.refused === null && !first.has(entry.chat_id)) first.set(entry.chat_id, entry)
      }
      return [...first.values()]
    },
    /** Takes over what any tab has stored. False if the store fails. */
    async reread(): Promise<boolean> {
      const reader = owner
      // The answer does not contain what is not stored yet, or is written meanwhile.
      const known = new Set(entries.filter(({ client_id }) => !unkept.has(client_id)))
      const kept = await store.read().catch(() => null)
      if (!kept) return false
      if (reader !== owner) return true
      const here = entries.filter((entry) => !known.has(entry))
      const own = kept.filter(
        ({ user_id, client_id: id }) =>
          user_id === owner && !gone.has(id) && !here.some(({ client_id }) => client_id === id),
      )
      show([...here, ...own])
      return true
    },
    add(entry: Pick<Entry<Payload>, 'client_id' | 'chat_id' | 'payload'>, now: number) {
      lastOrder = Math.max(lastOrder + 1, now, (entries.at(-1)?.order ?? 0) + 1)
      void put({ ...entry, user_id: owner, order: lastOrder, refused: null })
    },
    refuse(clientId: string, code: string | null) {
      const entry = find(clientId)
      if (entry && entry.refused !== code) void put({ ...entry, refused: code })
    },
    chatOf: (clientId: string) => find(clientId)?.chat_id,
    /** Removes entries that are discarded, or that the server has. */
    async remove(clientIds: readonly string[]): Promise<void> {
      const known = clientIds.filter(find)
      if (known.length === 0) return
      for (const id of known) {
        gone.add(id)
        unkept.delete(id)
      }
      show(entries.filter(({ client_id }) => !gone.has(client_id)))
      await Promise.all(known.map((id) => store.remove(id).catch(() => undefined)))
      onStored()
    },
  }
}

const byOrder = (one: Entry<unknown>, other: Entry<unknown>) =>
  one.order - other.order || (one.client_id < other.client_id ? -1 : 1)
