import { startPushService } from '../support/push-service'

/** Imported before anything of `lib`, which reads its variables once. */
export const service = await startPushService()
Object.assign(process.env, service.env)
