import { connect } from 'node:net'
import { text } from 'node:stream/consumers'

interface Question {
  method?: string
  version?: '1.0' | '1.1' | undefined
  headers: Record<string, string>
  body?: string
}

export interface WrittenAnswer {
  status: number
  headers: Headers
  /** The contract's code, where something was refused. */
  code: string | undefined
}

/** A request in which every header is as it is given, `Host` among them, which `fetch` writes itself. */
export async function askAsWritten(
  url: string,
  { method = 'GET', version = '1.1', headers, body = '' }: Question,
): Promise<WrittenAnswer> {
  const { hostname, port, pathname } = new URL(url)
  const all = { connection: 'close', 'content-length': String(Buffer.byteLength(body)), ...headers }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  const socket = connect(Number(port), hostname)
  socket.write([`${method} ${pathname} HTTP/${version}`, ...lines, '', body].join('\r\n'))
  const [head = '', ...rest] = (await text(socket)).split('\r\n\r\n')
  const [first = '', ...fields] = head.split('\r\n')
  return {
    status: Number(first.split(' ')[1]),
    headers: new Headers(fields.map((line) => line.split(/:\s*/, 2) as [string, string])),
    code: /"code":"(\w+)"/.exec(rest.join(''))?.[1],
  }
}
