import 'server-only'
import type { Transport } from './transport/contract'
import { pusherTransport } from './transport/pusher/pusher-transport'

export const transport: Transport = pusherTransport
