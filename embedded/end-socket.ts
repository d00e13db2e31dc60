import type { Duplex } from 'node:stream'

const CLOSE_WITHIN_MS = 1_000

/** Writes a last text and closes the socket, even if the other side does not read or close. */
export function endSocket(socket: Duplex, text: string): void {
  socket.on('error', () => {})
  socket.end(text, () => socket.destroy())
  setTimeout(() => socket.destroy(), CLOSE_WITHIN_MS).unref()
}
