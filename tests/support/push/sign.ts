import { createHash, createHmac } from 'node:crypto'

export interface Credentials {
  key: string
  secret: string
}

/** Written from Pusher's documents, and of nothing that the product uses: who checks must not share a mistake. */
export const hmac = (secret: string, text: string) => createHmac('sha256', secret).update(text).digest('hex')
export const md5 = (text: string | Uint8Array) => createHash('md5').update(text).digest('hex')

/** What lets one socket into one channel. */
export const channelAuth = (
  { key, secret }: Credentials,
  socketId: string,
  channel: string,
  channelData?: string,
) =>
  `${key}:${hmac(secret, [socketId, channel, ...(channelData === undefined ? [] : [channelData])].join(':'))}`

/** What makes one socket somebody's. */
export const userAuth = ({ key, secret }: Credentials, socketId: string, userData: string) =>
  `${key}:${hmac(secret, `${socketId}::user::${userData}`)}`

export type Pairs = [name: string, value: string][]

export interface Request {
  method: 'GET' | 'POST'
  path: string
  body?: string | undefined
  query?: Pairs
  /** In seconds; now, unless a test says otherwise. */
  timestamp?: number
}

/** The query of a signed request, in the order in which it was signed. */
export function signedQuery(credentials: Credentials, request: Request): Pairs {
  const { body, query = [], timestamp = Math.floor(Date.now() / 1000) } = request
  const pairs: Pairs = [
    ['auth_key', credentials.key],
    ['auth_timestamp', String(timestamp)],
    ['auth_version', '1.0'],
    ...(body ? ([['body_md5', md5(body)]] as Pairs) : []),
    ...query,
  ]
  return [...sorted(pairs), ['auth_signature', signature(credentials.secret, request, pairs)]]
}

/** Of these very pairs, whatever they are. */
export function signature(
  secret: string,
  { method, path }: Pick<Request, 'method' | 'path'>,
  pairs: Pairs,
): string {
  const query = sorted(pairs).map(([name, value]) => `${name.toLowerCase()}=${value}`)
  return hmac(secret, [method, path, query.join('&')].join('\n'))
}

function sorted(pairs: Pairs): Pairs {
  const key = ([name]: Pairs[number]) => name.toLowerCase()
  return pairs.toSorted((one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0))
}
