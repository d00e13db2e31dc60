import { Agent, request } from 'node:http'

/** As little as a client can do, so that the servers are measured and not who asks them. */
const agent = new Agent({ keepAlive: true, maxSockets: 256 })

export interface Answer {
  status: number
  etag: string | undefined
  text: string
}

export interface Asked {
  method?: string
  token?: string
  body?: object
  headers?: Record<string, string>
}

function ask(url: string, { method, token, body, headers = {} }: Asked = {}): Promise<Answer> {
  const text = body && JSON.stringify(body)
  return new Promise((resolve, reject) => {
    const asked = request(url, {
      agent,
      method: method ?? (body ? 'POST' : 'GET'),
      headers: {
        ...headers,
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(text ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) } : {}),
      },
    })
    asked.on('error', reject)
    asked.on('response', (answer) => {
      let read = ''
      answer.setEncoding('utf8').on('data', (part: string) => (read += part))
      answer.on('end', () => resolve({ status: answer.statusCode!, etag: answer.headers.etag, text: read }))
    })
    asked.end(text)
  })
}

/** The same, where anything but success is a fault of the measurement. */
export async function askWell(url: string, asked?: Asked): Promise<Answer> {
  const answer = await ask(url, asked)
  if (answer.status >= 400) throw new Error(`${url}: ${String(answer.status)} ${answer.text}`)
  return answer
}
