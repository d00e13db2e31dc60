import type { Server } from 'node:http'
import type { Socket } from 'node:net'

const IDLE_MS = 25_000
const MAX_ANSWER_MS = 120_000

/**
 * Node limits how long a request takes to arrive, not how long a client takes to read the answer. This ends
 * idle connections, except those that wait for an answer, which have a longer limit.
 */
export function limitIdleSockets(server: Server): { underWay(): number } {
  const answering = new Map<Socket, number>()
  server.timeout = IDLE_MS

  server.on('request', (request, response) => {
    const { socket } = request
    answering.set(socket, Date.now())
    response.once('close', () => answering.delete(socket))
  })
  server.on('timeout', (socket) => {
    const since = answering.get(socket)
    const hasUnread = socket.writableLength > 0
    if (since === undefined || hasUnread || Date.now() - since > MAX_ANSWER_MS) return void socket.destroy()
    // The event comes once for each timeout.
    socket.setTimeout(IDLE_MS)
  })
  return { underWay: () => answering.size }
}
