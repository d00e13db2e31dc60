import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** Pusher's signature of a text: by the app's secret, in lower-case hex. */
export function sign(secret: string, text: string | Buffer): string {
  return createHmac('sha256', secret).update(text).digest('hex')
}

/** Takes the same time however much of the text is right. */
export function isSame(given: unknown, expected: string): boolean {
  if (typeof given !== 'string') return false
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

export function channelText(socketId: string, channel: string, channelData?: string): string {
  return [socketId, channel, ...(channelData === undefined ? [] : [channelData])].join(':')
}

export function userText(socketId: string, userData: string): string {
  return `${socketId}::user::${userData}`
}

export function requestText(method: string, path: string, query: Map<string, string>): string {
  const names = [...query.keys()].filter((name) => name !== 'auth_signature').sort()
  const pairs = names.map((name) => `${name}=${query.get(name)!}`)
  return [method.toUpperCase(), path, pairs.join('&')].join('\n')
}

export function md5(body: Buffer): string {
  return createHash('md5').update(body).digest('hex')
}
