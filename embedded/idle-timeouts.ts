import type { Server } from 'node:http'
import type { Socket } from 'node:net'

const QUIET_MS = 25_000
const LONGEST_ANSWER_MS = 120_000

/**
 * Node bounds how long a request may take to arrive, not how long an answer may take to be read. A
 * quiet connection is ended, unless an answer is being prepared (a long poll); that too has its time.
 */
export function limitIdleSockets(server: Server): { underWay(): number } {
  const answering = new Map<Socket, number>()
  server.timeout = QUIET_MS

  server.on('request', (request, response) => {
    const { socket } = request
    answering.set(socket, Date.now())
    response.once('close', () => answering.delete(socket))
  })
  server.on('timeout', (socket) => {
    const since = answering.get(socket)
    const unread = socket.writableLength > 0
    if (since === undefined || unread || Date.now() - since > LONGEST_ANSWER_MS) return void socket.destroy()
    // A timeout is told once.
    socket.setTimeout(QUIET_MS)
  })
  return { underWay: () => answering.size }
}
