import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { endSocket } from './end-socket'
import { rawRefusal } from './raw-refusal'

interface ParseError extends Error {
  code?: string
  rawPacket?: Buffer
}

/** What Node's strict parser does not take for a request, and what does not arrive in time. */
export function answerBrokenRequest(error: ParseError, socket: Duplex): void {
  // An answer that has begun cannot become another one.
  const begun = (socket as { _httpMessage?: { headersSent: boolean } | null })._httpMessage?.headersSent
  if (error.code === 'ECONNRESET' || !socket.writable || begun) return void socket.destroy()
  endSocket(socket, answerTo(error))
}

export function answerConnect(_request: IncomingMessage, socket: Duplex): void {
  endSocket(socket, rawRefusal('405 Method Not Allowed', 'method_not_allowed'))
}

function answerTo({ code, rawPacket }: ParseError): string {
  if (code === 'HPE_HEADER_OVERFLOW') return rawRefusal('431 Request Header Fields Too Large', 'too_large')
  if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW') return rawRefusal('413 Payload Too Large', 'too_large')
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return rawRefusal('408 Request Timeout', 'bad_request')
  // A word that is no method, in what otherwise begins like a request.
  const begin = rawPacket?.toString('latin1', 0, 40) ?? ''
  if (code === 'HPE_INVALID_METHOD' && /^[A-Z][A-Z-]{0,30} \S/.test(begin)) {
    return rawRefusal('405 Method Not Allowed', 'method_not_allowed')
  }
  return rawRefusal('400 Bad Request', 'bad_request')
}
