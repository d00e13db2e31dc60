import { describe, expect, it, test } from 'vitest'
import { type Env, parseEnv } from '@/lib/env'
import { contentSecurityPolicy } from '@/lib/server/content-security-policy'
import { publicAddress } from '@/lib/sync/server/transport/pusher/public-address'
import { connect } from '@/lib/sync/server/transport/pusher/pusher-service'

const CREDENTIALS = { PUSHER_APP_ID: '7', PUSHER_KEY: 'key', PUSHER_SECRET: 'secret' }

function valuesOf(source: Record<string, string>): Env {
  const answer = parseEnv(source)
  if ('problems' in answer) throw new Error(answer.problems.join('\n'))
  return answer.env
}

/** Where the application sends events: as the official package makes it of its options. */
function sentTo(source: Record<string, string>): string | undefined {
  const service = connect(valuesOf(source))
  return (service?.pusher as { config?: { getBaseURL(): string } } | undefined)?.config?.getBaseURL()
}

test.each([
  [{}, 'https://api-mt1.pusher.com'],
  [{ PUSHER_CLUSTER: 'eu' }, 'https://api-eu.pusher.com'],
  [{ PUSHER_CLUSTER: 'eu', PUSHER_USE_TLS: 'false' }, 'http://api-eu.pusher.com'],
  [{ PUSHER_HOST: '127.0.0.1', PUSHER_PORT: '6001' }, 'http://127.0.0.1:6001'],
  [{ PUSHER_HOST: 'push.example.org', PUSHER_USE_TLS: 'true' }, 'https://push.example.org'],
  // A host is meant before a cluster that was left over.
  [{ PUSHER_HOST: 'soketi', PUSHER_PORT: '6001', PUSHER_CLUSTER: 'mt1' }, 'http://soketi:6001'],
])('R-31 with %j events go to %s', (source, origin) => {
  expect(sentTo({ ...CREDENTIALS, ...source })).toBe(origin)
})

test('R-31 without credentials, and with PUSH=off, they go nowhere', () => {
  expect(sentTo({})).toBeUndefined()
  expect(sentTo({ PUSHER_HOST: 'push.example.org' })).toBeUndefined()
  expect(sentTo({ ...CREDENTIALS, PUSH: 'off' })).toBeUndefined()
})

const OWN = { host: null, port: null, tls: null, cluster: null }
test.each([
  [{}, { ...OWN, cluster: 'mt1' }],
  [{ PUSHER_CLUSTER: 'eu' }, { ...OWN, cluster: 'eu' }],
  [{ PUSHER_HOST: '127.0.0.1', PUSHER_PORT: '6001' }, OWN],
  [
    { PUSHER_HOST: 'soketi', PUSHER_PUBLIC_HOST: 'push.example.org' },
    { ...OWN, host: 'push.example.org', tls: true },
  ],
  [
    {
      PUSHER_HOST: 'soketi',
      PUSHER_PUBLIC_HOST: 'localhost',
      PUSHER_PUBLIC_PORT: '6001',
      PUSHER_PUBLIC_TLS: '0',
    },
    { host: 'localhost', port: 6001, tls: false, cluster: null },
  ],
])('R-31 with %j a page finds push at %j', (source, place) => {
  expect(publicAddress(valuesOf({ ...CREDENTIALS, ...source }))).toEqual(place)
})

const ORIGIN = ["'self'", 'ws://chat.example.org', 'wss://chat.example.org']

describe('R-30 a page may connect to its origin, and to the push service that the server names', () => {
  const reach = (source: Record<string, string>, host: string | null = 'chat.example.org') =>
    /connect-src ([^;]+)/.exec(contentSecurityPolicy('n', host, valuesOf(source)))?.[1]?.split(' ')

  it.each<[Record<string, string>, string[]]>([
    [{}, []],
    [CREDENTIALS, ['wss://ws-mt1.pusher.com', 'https://sockjs-mt1.pusher.com']],
    [{ ...CREDENTIALS, PUSH: 'off' }, []],
    [{ ...CREDENTIALS, PUSHER_CLUSTER: 'eu' }, ['wss://ws-eu.pusher.com', 'https://sockjs-eu.pusher.com']],
    [{ ...CREDENTIALS, PUSHER_HOST: '127.0.0.1', PUSHER_PORT: '6001' }, []],
    [
      { ...CREDENTIALS, PUSHER_HOST: 'soketi', PUSHER_PUBLIC_HOST: 'push.example.org' },
      ['wss://push.example.org', 'https://push.example.org'],
    ],
    [
      {
        ...CREDENTIALS,
        PUSHER_PUBLIC_HOST: 'localhost',
        PUSHER_PUBLIC_PORT: '6001',
        PUSHER_PUBLIC_TLS: 'false',
      },
      ['ws://localhost:6001', 'http://localhost:6001'],
    ],
    [{ PUSHER_PUBLIC_HOST: 'push.example.org' }, []],
  ])('R-30 with %j', (source, more) => {
    expect(reach(source)).toEqual([...ORIGIN, ...more])
  })

  it.each([null, '', 'evil.example; script-src *', 'a b', "x'y", 'evil.example/*'])(
    'R-30 an invalid host adds nothing: %j',
    (host) => expect(reach({}, host)).toEqual(["'self'"]),
  )

  it.each([
    ['PUSHER_PUBLIC_HOST', 'https://push.example.org'],
    ['PUSHER_PUBLIC_HOST', 'push.example.org; script-src *'],
    ['PUSHER_HOST', 'push.example.org:6001'],
    ['PUSHER_CLUSTER', 'eu.evil.example/'],
  ])('R-30 nor does %s=%s, which is refused', (name, value) => {
    expect(parseEnv({ [name]: value })).toHaveProperty('problems')
  })
})
