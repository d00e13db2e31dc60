import { createServer } from 'node:http'
import { endSocket } from '../end-socket'
import { limitIdleSockets } from '../idle-timeouts'
import { portProblem } from '../ports'
import { Problem } from '../problem.js'
import { stopSignal } from '../stop-signal.js'
import { isWebSocket, ONLY_WEBSOCKET } from '../upgrade'
import { addressOf } from './address'
import { originRule } from './origin'
import { pushServer } from './server'
import { readSettings } from './settings'

const DEFAULT_PORT = 6001

/** `npm run push-server`: one port for sockets and API calls, for any application with the credentials. */
const read = readSettings(process.env)
if ('problems' in read) {
  for (const problem of read.problems) console.error(problem)
  process.exit(1)
}
const { settings } = read
const { HOST, PUSHER_PORT, PUSH_PORT, PUSH_ORIGINS, PUSH_MAX_CONNECTIONS, TRUST_PROXY } = settings
const port = PUSHER_PORT ?? PUSH_PORT ?? DEFAULT_PORT
const push = pushServer(settings, originRule({ origins: PUSH_ORIGINS, sameHost: false }))

const server = createServer(
  { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 2_000 },
  push.api,
)
server.maxConnections = PUSH_MAX_CONNECTIONS + 1_000
server.keepAliveTimeout = 65_000
limitIdleSockets(server)
server.on('upgrade', (request, socket, head) => {
  if (!isWebSocket(request)) return endSocket(socket, ONLY_WEBSOCKET)
  push.accept({ request, socket, head, address: addressOf(request, TRUST_PROXY) })
})
await new Promise<void>((resolve, reject) => {
  server.once('error', ({ code }: NodeJS.ErrnoException) =>
    reject(portProblem(HOST, port, code, 'PUSHER_PORT')),
  )
  server.listen(port, HOST, resolve)
}).catch((error: unknown) => {
  console.error(error instanceof Problem ? error.message : error)
  process.exit(1)
})
console.log(`The push server is ready at ${HOST}:${port}`)

stopSignal.addEventListener('abort', () => void end())
if (stopSignal.aborted) void end()

async function end(): Promise<void> {
  console.log('Stopping …')
  // API calls are still answered while clients are told to reconnect.
  await push.drain(settings.PUSH_DRAIN)
  process.exit(0)
}
