import type nextFactory from 'next'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import { setTimeout as pause } from 'node:timers/promises'
import { env } from '../lib/env'
import { peerStorage } from '../lib/http/server/peer'
import { log } from '../lib/log'
import { setPushProcess } from '../lib/sync/server/transport/push-process'
import { admit } from './admission'
import { answerBrokenRequest, answerConnect } from './broken-request'
import { isCompiled } from './entry'
import { limitIdleSockets } from './idle-timeouts'
import type { Started } from './keep-running'
import { root } from './paths'
import { peerOf } from './peer-of'
import { oneAtATimePerConnection } from './pipelining'
import { type Push, runPushProcess } from './push-process'
import { refusalOf, refuse } from './raw-refusal'
import { staticFiles } from './static-files'
import { routeUpgrade } from './upgrade'

const GRACE_MS = 5_000
const dev = process.argv.includes('--dev')
/** Started here, because only a process and its child can hand sockets over. */
const push: Push | null = process.argv.includes('--push') ? runPushProcess((line) => console.log(line)) : null
const { HOST, PORT, NEXTAUTH_URL, API_ANSWERED_BY } = env()
if (push) setPushProcess(push.publish)
// A build does not know the address under which it will run.
const isServedByHttps = NEXTAUTH_URL?.startsWith('https:') ?? false

// Loaded as Next's own files load it: there must be one of it in the process.
const next = createRequire(import.meta.url)('next') as typeof nextFactory

/** Next would listen for upgrades on the server that a request came through; it is given this one instead. */
const unusedServer = createServer()
const app = next({ dev, dir: root, hostname: HOST, port: PORT, httpServer: unusedServer })

process.stdout.on('error', () => {})
process.stderr.on('error', () => {})
if (!dev) process.on('uncaughtException', crash)
for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP', 'disconnect']) process.once(name, () => void drain())

const exchanges = oneAtATimePerConnection(receive)
const server = createServer(
  { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 2_000 },
  exchanges.receive,
)
server.on('connection', exchanges.connect)
server.maxConnections = 4_000
// Longer than a proxy in front keeps its side open: the proxy should be the one to close.
server.keepAliveTimeout = 65_000
const answers = limitIdleSockets(server)
server.on('upgrade', (request, socket, head) => {
  // An answer that is still to come would be written into what the socket has become.
  if (exchanges.isAnswering(request.socket)) return void socket.destroy()
  routeUpgrade(request, socket, head, {
    hotReload: dev ? (...given) => unusedServer.emit('upgrade', ...given) : null,
    push: push?.accept ?? null,
  })
})
server.on('connect', answerConnect)
server.on('clientError', answerBrokenRequest)
server.on('error', (error: NodeJS.ErrnoException) => report({ failed: error.code ?? error.message }))

await Promise.all([app.prepare(), push?.ready])
const handle = app.getRequestHandler()
// Made when these programs are compiled. While one develops, Next answers everything.
const apiAnswer =
  isCompiled && API_ANSWERED_BY === 'front-door' ? (await import('./api')).apiAnswer : () => null
const staticAnswer = isCompiled ? staticFiles() : () => null
server.listen(PORT, HOST, () => report({ listening: true }))

function receive(request: IncomingMessage, response: ServerResponse): void {
  if (isServedByHttps) response.setHeader('strict-transport-security', 'max-age=63072000')
  const refusal = refusalOf(request)
  if (refusal) return refuse(response, refusal)
  void admit(request, response, () => {
    peerStorage.run(peerOf(request), () => answer(request, response))
  })
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const own =
    staticAnswer(request, response) ?? apiAnswer(request, response) ?? (() => handle(request, response))
  own().catch((error: unknown) => {
    log('error', 'front-door', { error: String(error) })
    if (!response.headersSent) response.writeHead(500)
    response.end()
  })
}

/** Takes no new requests, answers those that are under way, and then ends all connections. */
async function drain(): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  const drained = push?.stop()
  const late = AbortSignal.timeout(GRACE_MS)
  while (answers.underWay() > 0 && !late.aborted) await pause(20)
  server.closeAllConnections()
  await drained
  await Promise.race([Promise.all([closed, app.close()]), pause(1_000)])
  process.exit(0)
}

// Next would log it and go on in an unknown state. The launcher starts this process again.
function crash(error: unknown): void {
  const { name, message, stack } =
    error instanceof Error ? error : { name: 'Thrown', message: String(error), stack: '' }
  log('error', 'crash', { name, message, stack })
  process.exit(1)
}

function report(message: Started): void {
  process.send?.(message)
}
