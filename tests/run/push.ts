import { startPushServer } from '../support/push/server'
import { type Target, targetOf } from '../support/push/target'
import { step } from './say'

export interface Push {
  target: Target
  stop(): Promise<void>
}

/** What the tests of the protocol are about. */
export async function openPush(): Promise<Push> {
  const given = targetOf(process.env)
  if (given) {
    console.log(`The push server is ${given.socket.host}:${given.socket.port}, as PUSHER_* say`)
    return { target: given, stop: async () => {} }
  }
  return step('Starting a push server', () => startPushServer())
}
