'use client'
import type { Entry } from '@/lib/sync/outbox'

const DATABASE = 'tertulia'
const STORE = 'outbox'
/** A browser that neither opens nor refuses: a page must not wait for it. */
const ANSWER_WITHIN_MS = 2_000

let opened: Promise<IDBDatabase> | null = null

/** Each of these fails where the browser keeps nothing: then memory has to do. */
export const readStored = (): Promise<Entry[]> => perform<Entry[]>('readonly', (store) => store.getAll())

export const store = (entry: Entry): Promise<unknown> => perform('readwrite', (store) => store.put(entry))

export const removeStored = (clientId: string): Promise<unknown> =>
  perform('readwrite', (store) => store.delete(clientId))

async function perform<Result>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest,
): Promise<Result> {
  const database = await inTime((opened ??= open()))
  const transaction = database.transaction(STORE, mode)
  const request = work(transaction.objectStore(STORE)) as IDBRequest<Result>
  return inTime(
    new Promise((resolve, reject) => {
      // Kept is what was committed, not what was asked for.
      transaction.oncomplete = () => {
        resolve(request.result)
      }
      transaction.onabort = () => {
        reject(transaction.error ?? new Error('aborted'))
      }
    }),
  )
}

function open(): Promise<IDBDatabase> {
  const opening = new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore(STORE, { keyPath: 'client_id' })
    }
    request.onerror = () => {
      reject(request.error ?? new Error('not opened'))
    }
    request.onsuccess = () => {
      const { result } = request
      // Closed for another tab's newer version, or by the browser: the next one who needs it opens it.
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

function inTime<Result>(work: Promise<Result>): Promise<Result> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => {
      setTimeout(() => {
        reject(new Error('no answer'))
      }, ANSWER_WITHIN_MS)
    }),
  ])
}
