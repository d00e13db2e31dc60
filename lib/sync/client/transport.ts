import type { Connection } from '@/lib/sync/contract'

/** What a page needs of a push service. Each service is one implementation, in a folder of transport/. */
export interface Transport {
  /** Does nothing where it is connecting or connected. */
  connect(): void
  /** Tells nobody. What is listened to is listened to again with the next connection. */
  close(): void
  /** Once more, where the channel was refused before. */
  subscribe(channel: string): void
  unsubscribe(channel: string): void
  /** To the others who listen to a channel, past the server; false where that is not possible. */
  send(channel: string, event: string, data: unknown): boolean
  /** Makes the service answer something. */
  ping(): void
}

export interface TransportEvents {
  connected(): void
  /** Not there any more, or not yet: it is the link that tries again. */
  closed(): void
  /** The service does not want this page: trying again changes nothing. */
  refused(): void
  /** Whatever came in. */
  heard(): void
  subscribed(channel: string): void
  /** `isRefused`: our own server does not let this page listen. */
  notSubscribed(channel: string, isRefused: boolean): void
  event(name: string, data: unknown, channel: string): void
}

/** What a transport asks of our own server. */
export interface TransportRequests {
  authorize(socketId: string, names: string[]): Promise<Record<string, { auth: string } | null>>
  authenticate(socketId: string): Promise<{ auth: string; user_data: string }>
}

/** Loaded when it is needed, set up, not yet connected. */
export type OpenTransport = (
  connection: Connection,
  requests: TransportRequests,
  events: TransportEvents,
) => Promise<Transport>
