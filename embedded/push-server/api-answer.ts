import type { ServerResponse } from 'node:http'

/** What a call is refused with, by any rule along the way. */
export class ApiRefusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
  }
}

export function answer(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body)
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    // What was not read to its end cannot be followed by another request.
    ...(status === 413 ? { connection: 'close' } : {}),
  })
  response.end(text)
}
