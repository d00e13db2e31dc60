import { createServer } from 'node:http'
import type { Socket } from 'node:net'
import { limitIdleSockets } from '../idle-timeouts'
import type { Started } from '../keep-running'
import { originRule } from './origin'
import type { PublishedMessage, PublishMessage } from './publish-message'
import { pushServer } from './server'
import { readSettings } from './settings'
import { fromHandover, type HandoverMessage } from './socket-handover'

/** Sockets come from the front door's process; API calls come through a port of this machine only. */
const LOCALHOST = '127.0.0.1'
/** Seconds. The parent process does not wait much longer. */
const MAX_DRAIN = 5

const read = readSettings(process.env)
if ('problems' in read) {
  report({ failed: read.problems.join('. ') })
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
server.on('error', (error: NodeJS.ErrnoException) => report({ failed: error.code ?? error.message }))
server.listen(settings.PUSHER_PORT, LOCALHOST, () => report({ listening: true }))

process.on('message', (message: HandoverMessage | PublishMessage, socket?: Socket) => {
  if ('publish' in message) return publish(message)
  // The socket is missing if it closed on the way.
  if (socket) push.accept(fromHandover(message.upgrade, socket))
})

function publish({ publish: { number, events } }: PublishMessage): void {
  const answer: PublishedMessage = { published: number }
  try {
    push.publish(events)
  } catch (error) {
    answer.problem = String(error)
  }
  process.send?.(answer)
}

// Without the front door, no client can connect or reconnect.
process.once('disconnect', () => process.exit(0))
process.once('SIGTERM', () => void end())

async function end(): Promise<void> {
  await push.drain(Math.min(settings.PUSH_DRAIN, MAX_DRAIN))
  process.exit(0)
}

function report(message: Started): void {
  process.send?.(message)
}
