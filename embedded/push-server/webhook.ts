import type { WEBHOOK_EVENTS } from './settings'

export interface WebhookEvent {
  name: (typeof WEBHOOK_EVENTS)[number]
  channel: string
  user_id?: string
  event?: string
  data?: string
  socket_id?: string
}

export type Tell = (event: WebhookEvent) => void
