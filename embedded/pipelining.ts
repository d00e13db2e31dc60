import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

interface Exchange {
  request: IncomingMessage
  response: ServerResponse
}

/** Browsers ask nothing ahead. What arrives in one piece is parsed at once, so there must be a limit. */
const MOST_WAITING = 500

/**
 * One request of a connection is worked on at a time, and the next one only when the answer is handed to
 * the system. Node would start everything that a client sends ahead, and keep the answers until they are read.
 */
export function oneAtATimePerConnection(answer: Answer) {
  // Those that wait behind the one that is being answered; a connection without one is not in it.
  const waiting = new WeakMap<Socket, Exchange[]>()

  return { connect, receive, isAnswering: (socket: Socket) => waiting.has(socket) }

  /** Whoever reads a request's body resumes its socket, also while others wait behind it. */
  function connect(socket: Socket): void {
    socket.on('resume', () => {
      if (waiting.get(socket)?.length) socket.pause()
    })
  }

  function receive(request: IncomingMessage, response: ServerResponse): void {
    const { socket } = request
    const line = waiting.get(socket)
    if (!line) return begin({ request, response })
    if (line.length >= MOST_WAITING) return void socket.destroy()
    line.push({ request, response })
    socket.pause()
  }

  function begin({ request, response }: Exchange, line: Exchange[] = []): void {
    // Once the connection is gone, the request has none any more.
    const { socket } = request
    waiting.set(socket, line)
    // Not at once: many that are answered quickly would let nothing else happen.
    response.once('close', () => setImmediate(end, socket))
    answer(request, response)
  }

  function end(socket: Socket): void {
    const line = waiting.get(socket) ?? []
    const next = socket.destroyed ? undefined : line.shift()
    if (!next) return void waiting.delete(socket)
    if (line.length === 0) socket.resume()
    begin(next, line)
  }
}
