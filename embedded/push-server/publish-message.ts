import type { PushEvent } from '../../lib/sync/server/transport/contract'

/** From the front door's process: events to deliver, in their order. */
export interface PublishMessage {
  publish: { number: number; events: readonly PushEvent[] }
}

/** They were delivered, or what is wrong with them. */
export interface PublishedMessage {
  published: number
  problem?: string
}
