import type { IncomingMessage } from 'node:http'
import { ApiRefusal } from './api-answer'
import { MOST_BODY_BYTES } from './limits'

/** The whole body, or 413, by its content-length or by its actual size. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > MOST_BODY_BYTES) throw tooLarge()
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > MOST_BODY_BYTES) throw tooLarge()
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** The body as a JSON object. */
export function parseBody(body: Buffer): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) {
      return parsed as Record<string, unknown>
    }
  } catch {
    // Refused below.
  }
  throw new ApiRefusal(400, 'The body must be a JSON object')
}

const tooLarge = () => new ApiRefusal(413, `A body has at most ${MOST_BODY_BYTES} bytes`)
