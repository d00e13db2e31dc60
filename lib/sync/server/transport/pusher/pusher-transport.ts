import 'server-only'
import type { Transport } from '@/lib/sync/server/transport/contract'
import { pushProcess } from '@/lib/sync/server/transport/push-process'
import { onRecovery } from './circuit-of-service'
import { connection } from './connection'
import { dueProbe, health, state } from './health'
import { CALL_TIMEOUT_MS } from './pusher-service'
import { disconnectUser, EVENTS_PER_CALL, send, sendUnordered } from './send'
import { signChannel, signUser } from './sign'
import { userChannelEvents, verifyWebhook } from './webhook'

const EVENTS_PER_PROCESS_CALL = 200

/** Pusher Channels, or any server that speaks its protocol. */
export const pusherTransport: Transport = {
  get eventsPerCall() {
    return pushProcess() ? EVENTS_PER_PROCESS_CALL : EVENTS_PER_CALL
  },
  callTimeoutMs: CALL_TIMEOUT_MS,
  maxEventBytes: 10 * 1024,
  ...{ send, sendUnordered, disconnectUser, onRecovery },
  ...{ state, dueProbe, health },
  ...{ connection, signChannel, signUser },
  ...{ verifyWebhook, userChannelEvents },
}
