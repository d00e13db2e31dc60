'use client'
import type { Entry, OutboxStore } from '@/lib/sync/outbox/kept-entries'

const DATABASE = 'tertulia'
const STORE = 'outbox'
/** In version 1 an entry is a message and has no payload; in version 2 it has any payload. */
const VERSION = 2

/** The browser's own database. `fromVersion1` converts an entry of version 1. */
export function createOutboxStore<Payload>(
  fromVersion1: (old: unknown) => Entry<Payload>,
): OutboxStore<Payload> {
  let opened: Promise<IDBDatabase> | null = null

  async function perform<Result>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => IDBRequest,
  ): Promise<Result> {
    const database = await (opened ??= open())
    const transaction = database.transaction(STORE, mode)
    const request = work(transaction.objectStore(STORE)) as IDBRequest<Result>
    return new Promise((resolve, reject) => {
      // Only what was committed is kept.
      transaction.oncomplete = () => {
        resolve(request.result)
      }
      transaction.onabort = () => {
        reject(transaction.error ?? new Error('aborted'))
      }
    })
  }

  function open(): Promise<IDBDatabase> {
    const opening = new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(DATABASE, VERSION)
      request.onupgradeneeded = ({ oldVersion }) => {
        if (oldVersion < 1) request.result.createObjectStore(STORE, { keyPath: 'client_id' })
        else if (oldVersion < 2) upgrade(request.transaction!.objectStore(STORE))
      }
      request.onerror = () => {
        reject(request.error ?? new Error('not opened'))
      }
      request.onsuccess = () => {
        const { result } = request
        // Closed for a newer version in another tab, or by the browser: the next request opens it again.
        result.onversionchange = () => {
          result.close()
          opened = null
        }
        result.onclose = () => {
          opened = null
        }
        resolve(result)
      }
    })
    opening.catch(() => {
      opened = null
    })
    return opening
  }

  function upgrade(store: IDBObjectStore) {
    const reading = store.openCursor()
    reading.onsuccess = () => {
      const cursor = reading.result
      if (!cursor) return
      cursor.update(fromVersion1(cursor.value))
      cursor.continue()
    }
  }

  return {
    read: () => perform<Entry<Payload>[]>('readonly', (store) => store.getAll()),
    put: (entry) => perform('readwrite', (store) => store.put(entry)),
    remove: (clientId) => perform('readwrite', (store) => store.delete(clientId)),
  }
}
