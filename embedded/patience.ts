import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

const QUIET_MS = 25_000
const LONGEST_ANSWER_MS = 120_000

/**
 * Node bounds how long a request may take to arrive, not how long an answer may take to be read. A
 * quiet connection is ended, unless an answer is being prepared (a long poll); that too has its time.
 */
export function limitPatience(server: Server): { underWay(): number } {
  // By connection, the last of the requests that it has sent.
  const answering = new Map<Socket, { response: ServerResponse; since: number }>()
  server.timeout = QUIET_MS

  // Of answers that wait behind another, none is closed with the connection.
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
    const unread = socket.writableLength > 0
    if (since === undefined || unread || Date.now() - since > LONGEST_ANSWER_MS) return void socket.destroy()
    // A timeout is told once.
    socket.setTimeout(QUIET_MS)
  })
  return { underWay: () => answering.size }
}
