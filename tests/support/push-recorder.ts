import { startPushService } from './push-service'

/** A push service that says yes. Imported before anything of `lib`: it says by PUSHER_* where it is. */
const service = await startPushService()
Object.assign(process.env, { PUSH: 'auto', PUSHER_USE_TLS: 'false', ...service.env })

/** All events of one kind so far, in the order in which they came. */
export const toldOf = (name: string) => service.events().filter((event) => event.name === name)
