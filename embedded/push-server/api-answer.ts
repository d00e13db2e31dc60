import type { ServerResponse } from 'node:http'

/** Thrown to refuse an API call. */
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
    // The rest of the body was not read: no other request can follow.
    ...(status === 413 ? { connection: 'close' } : {}),
  })
  response.end(text)
}
