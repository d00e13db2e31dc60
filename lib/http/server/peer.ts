import { AsyncLocalStorage } from 'node:async_hooks'

/** What the front door knows of the other end of the socket, and no request can claim. */
export interface Peer {
  address: string
  /** Somebody passes the request on for somebody else, as far as can be seen. */
  forwarded: boolean
}

// On the global object: the front door and the application's bundle each load this module.
const name = Symbol.for('tertulia.peer')
const held = globalThis as { [name]?: AsyncLocalStorage<Peer> }
export const peerStorage = (held[name] ??= new AsyncLocalStorage<Peer>())

export const peer = (): Peer | undefined => peerStorage.getStore()
