import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

const IDLE_MS = 25_000
const MAX_ANSWER_MS = 120_000

/**
 * Node limits how long a request takes to arrive, not how long a client takes to read the answer. This ends
 * idle connections, except those that wait for an answer, which have a longer limit.
 */
export function limitIdleSockets(server: Server): { underWay(): number } {
  // By connection, the last of the requests that it has sent.
  const answering = new Map<Socket, { response: ServerResponse; since: number }>()
  server.timeout = IDLE_MS

  // An answer that waits behind another is not closed with the connection.
  server.on('connection', (socket: Socket) => socket.once('close', () => answering.delete(socket)))
  server.on('request', (request, response) => {
    const { socket } = request
    answering.set(socket, { response, since: Date.now() })
    response.once('close', () => {
      if (answering.get(socket)?.response === response) answering.delete(socket)
    })
  })
  server.on('timeout', (socket) => {
    const since = answering.get(socket)?.since
    const hasUnread = socket.writableLength > 0
    if (since === undefined || hasUnread || Date.now() - since > MAX_ANSWER_MS) return void socket.destroy()
    // The event comes once for each timeout.
    socket.setTimeout(IDLE_MS)
  })
  return { underWay: () => answering.size }
}
