import { startPushServer } from '../support/push-server'

/** Imported before anything of `lib`, which reads its variables once. */
export const server = await startPushServer()
Object.assign(process.env, server.env)
