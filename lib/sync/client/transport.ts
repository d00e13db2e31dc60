import type { Connection } from '@/lib/sync/contract'

/** What a page needs of a push service. Each service has an implementation in a folder of transport/. */
export interface Transport {
  /** Does nothing if it is connecting or connected. */
  connect(): void
  /** Calls no listener. The next connection has the same subscriptions again. */
  close(): void
  /** Tries again if the channel was refused before. */
  subscribe(channel: string): void
  unsubscribe(channel: string): void
  /** Sends to the other subscribers of a channel, without the server; false if that is not possible. */
  send(channel: string, event: string, data: unknown): boolean
  /** Makes the service answer something. */
  ping(): void
}

export interface TransportEvents {
  connected(): void
  /** The connection has ended, or the attempt failed. The link tries again. */
  closed(): void
  /** The service refuses this page: trying again does not help. */
  refused(): void
  /** Anything arrived. */
  received(): void
  subscribed(channel: string): void
  /** `isRefused`: our own server does not let this page subscribe. */
  notSubscribed(channel: string, isRefused: boolean): void
  event(name: string, data: unknown, channel: string): void
}

/** The requests that a transport makes to our own server. */
export interface TransportRequests {
  authorize(socketId: string, names: string[]): Promise<Record<string, { auth: string } | null>>
  authenticate(socketId: string): Promise<{ auth: string; user_data: string }>
}

/** Loads a transport and sets it up, but does not connect it. */
export type OpenTransport = (
  connection: Connection,
  requests: TransportRequests,
  events: TransportEvents,
) => Promise<Transport>
