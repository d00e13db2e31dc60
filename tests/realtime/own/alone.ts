import { afterAll, beforeAll } from 'vitest'
import { type PushServer, startPushServer } from '../../support/push/server'

/** A push server for the tests of one file, with settings of its own. */
export function alone(settings: Record<string, string> = {}): { server: PushServer } {
  const held = {} as { server: PushServer }
  beforeAll(async () => {
    held.server = await startPushServer(settings)
  })
  afterAll(() => held.server?.stop())
  return held
}
