import type { Duplex } from 'node:stream'

const AT_MOST_MS = 1_000

/** Says one last thing on a socket and is rid of it, also when the other side does not read or close. */
export function endSocket(socket: Duplex, text: string): void {
  socket.on('error', () => {})
  socket.end(text, () => socket.destroy())
  setTimeout(() => socket.destroy(), AT_MOST_MS).unref()
}
