import { createServer } from 'node:http'
import type { Socket } from 'node:net'
import { limitIdleSockets } from '../idle-timeouts'
import type { Started } from '../keep-running'
import { originRule } from './origin'
import { pushServer } from './server'
import { readSettings } from './settings'
import { fromHandover, type HandoverMessage } from './socket-handover'

/** Beside the front door: sockets come through its channel, calls through a port of this machine only. */
const HERE = '127.0.0.1'
/** Seconds: who starts this process does not wait much longer. */
const LONGEST_DRAIN = 5

const read = readSettings(process.env)
if ('problems' in read) {
  tell({ failed: read.problems.join('. ') })
  process.exit(1)
}
const { settings } = read
const { NEXTAUTH_URL, PUSH_ORIGINS } = settings
const origins = [...PUSH_ORIGINS, ...(NEXTAUTH_URL ? [new URL(NEXTAUTH_URL).origin] : [])]
const push = pushServer(settings, originRule({ origins, sameHost: true }))

const server = createServer({ headersTimeout: 10_000, requestTimeout: 30_000 }, push.api)
server.keepAliveTimeout = 65_000
server.maxConnections = 1_000
limitIdleSockets(server)
server.on('error', (error: NodeJS.ErrnoException) => tell({ failed: error.code ?? error.message }))
server.listen(settings.PUSHER_PORT, HERE, () => tell({ listening: true }))

process.on('message', ({ upgrade }: HandoverMessage, socket?: Socket) => {
  // It may have closed on its way.
  if (socket) push.knock(fromHandover(upgrade, socket))
})
// Without the front door nobody can come, and who is here could not come back.
process.once('disconnect', () => process.exit(0))
process.once('SIGTERM', () => void end())

async function end(): Promise<void> {
  await push.drain(Math.min(settings.PUSH_DRAIN, LONGEST_DRAIN))
  process.exit(0)
}

function tell(message: Started): void {
  process.send?.(message)
}
