import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { endSocket } from './end-socket'
import { rawRefusal } from './raw-refusal'

interface ParseError extends Error {
  code?: string
  rawPacket?: Buffer
}

/** Answers what Node's parser refuses, and requests that do not arrive in time. */
export function answerBrokenRequest(error: ParseError, socket: Duplex): void {
  // An answer has begun: another one cannot be sent.
  const hasAnswer = (socket as { _httpMessage?: { headersSent: boolean } | null })._httpMessage?.headersSent
  if (error.code === 'ECONNRESET' || !socket.writable || hasAnswer) return void socket.destroy()
  endSocket(socket, answerTo(error))
}

export function answerConnect(_request: IncomingMessage, socket: Duplex): void {
  endSocket(socket, rawRefusal('405 Method Not Allowed', 'method_not_allowed'))
}

function answerTo({ code, rawPacket }: ParseError): string {
  if (code === 'HPE_HEADER_OVERFLOW') return rawRefusal('431 Request Header Fields Too Large', 'too_large')
  if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW') return rawRefusal('413 Payload Too Large', 'too_large')
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return rawRefusal('408 Request Timeout', 'bad_request')
  // An unknown method, in what otherwise looks like a request.
  const start = rawPacket?.toString('latin1', 0, 40) ?? ''
  if (code === 'HPE_INVALID_METHOD' && /^[A-Z][A-Z-]{0,30} \S/.test(start)) {
    return rawRefusal('405 Method Not Allowed', 'method_not_allowed')
  }
  return rawRefusal('400 Bad Request', 'bad_request')
}
