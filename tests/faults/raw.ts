import { connect } from 'node:net'

export interface Exchange {
  answer: string
  status: number
}

/** Bytes as they are, on a connection of their own, until the other side closes it. */
export function exchange(port: number, text: string, withinMs = 10_000): Promise<Exchange> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    const late = setTimeout(() => {
      socket.destroy()
      reject(new Error(`The connection is still open after ${withinMs} ms. So far: ${answer}`))
    }, withinMs)
    socket.setEncoding('latin1').on('data', (part: string) => (answer += part))
    socket.on('error', () => {})
    socket.on('close', () => {
      clearTimeout(late)
      resolve({ answer, status: Number(answer.split(' ')[1]) })
    })
  })
}

export function request(line: string, headers: string[] = [], body = ''): string {
  return [`${line} HTTP/1.1`, 'Host: localhost', ...headers, '', body].join('\r\n')
}
