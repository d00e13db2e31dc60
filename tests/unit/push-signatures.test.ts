import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { expectAuthentic } from '../../embedded/push-server/api-authentic'
import { channelText, isSame, md5, requestText, sign, userText } from '../../embedded/push-server/signature'

const documented = '7ad3773142a6692b25b8'
const KNOWN: [what: string, secret: string, text: string, signature: string][] = [
  [
    'a private channel',
    documented,
    channelText('1234.1234', 'private-foobar'),
    '58df8b0c36d6982b82c3ecf6b4662e34fe8c25bba48f5369f135bf843651c3a4',
  ],
  [
    'a presence channel',
    documented,
    channelText('1234.1234', 'presence-foobar', '{"user_id":10,"user_info":{"name":"Mr. Pusher"}}'),
    'afaed3695da2ffd16931f457e338e6c9f2921fa133ce7dac49f529792be6304c',
  ],
  [
    'a user',
    documented,
    userText('1234.1234', '{"id":"12345"}'),
    '4708d583dada6a56435fb8bc611c77c359a31eebde13337c16ab43aa6de336ba',
  ],
  [
    'a channel by another secret',
    'tofu',
    channelText('123.456', 'test'),
    'efa6cf7644a0b35cba36aa0f776f3cbf7bb60e95ea2696bde1dbe8403b61bd7c',
  ],
  [
    'data beyond ASCII',
    'tofu',
    channelText('1.1', 'test', '"ą§¶™€łü€ß£"'),
    '2a229263e89d9c50524fd80c2e88be2843379f6931e28995e2cc214282c9db0c',
  ],
  [
    'a webhook',
    'tofu',
    '{"time_ms":1403175510755,"events":[{"channel":"test_channel","name":"channel_vacated"}]}',
    'c17257e92037cd7de407ebc1ed174ceb7b2e518db127f44411b9ffc4f5b28cc5',
  ],
  [
    'a question',
    'tofu',
    requestText(
      'get',
      '/event',
      new Map([
        ['foo', 'bar'],
        ['baz', '123454321'],
        ['auth_version', '1.0'],
        ['auth_timestamp', '1234567890'],
        ['auth_key', 'f00d'],
      ]),
    ),
    'd8bdbd31911fb7400a14fbd36fd7de053494725b64400ae5856deafe304b34a9',
  ],
  [
    'an event',
    documented,
    requestText(
      'POST',
      '/apps/3/events',
      new Map([
        ['auth_key', '278d425bdf160c739803'],
        ['auth_timestamp', '1353088179'],
        ['auth_version', '1.0'],
        [
          'body_md5',
          md5(Buffer.from('{"name":"foo","channels":["project-3"],"data":"{\\"some\\":\\"data\\"}"}')),
        ],
      ]),
    ),
    'da454824c97ba181a32ccc17a72625ba02771f50b50e1e7430e47a1f3f457e6c',
  ],
]

describe('P-60 signatures are computed as Pusher computes them', () => {
  it.each(KNOWN)('P-60 %s', (_, secret, text, signature) => {
    expect(sign(secret, text)).toBe(signature)
  })
})

test('P-61 a signature matches only as a whole: no part, no other case, no other type', () => {
  const right = sign(documented, 'text')
  expect(isSame(right, right)).toBe(true)
  for (const wrong of [right.slice(1), right.toUpperCase(), `${right}0`, '', null, undefined, 1, [right]]) {
    expect(isSame(wrong, right)).toBe(false)
  }
})

describe('P-62 a call is accepted only as it was signed, within ten minutes', () => {
  const body = Buffer.from('{"name":"e"}')
  const call = (change: Record<string, string> = {}, more = '') => {
    const values: Record<string, string> = {
      auth_key: 'key',
      auth_timestamp: String(Math.floor(Date.now() / 1_000)),
      auth_version: '1.0',
      body_md5: md5(body),
      ...change,
    }
    const query = new Map(Object.entries(values).filter(([, value]) => value !== '-'))
    const auth_signature = sign('secret', requestText('POST', '/apps/1/events', query))
    const search = `${new URLSearchParams({ ...Object.fromEntries(query), auth_signature }).toString()}${more}`
    return { method: 'POST', path: '/apps/1/events', search: new URLSearchParams(search), body }
  }
  const judge = (asked: ReturnType<typeof call>) => () => expectAuthentic(asked, 'key', 'secret')
  const ago = (seconds: number) => ({ auth_timestamp: String(Math.floor(Date.now() / 1_000) - seconds) })

  test('P-62 right', () => {
    expect(judge(call())).not.toThrow()
    expect(judge(call(ago(598)))).not.toThrow()
    expect(judge(call(ago(-598)))).not.toThrow()
  })

  const WRONG: [string, ReturnType<typeof call>][] = [
    ['another key', call({ auth_key: 'other' })],
    ['no key', call({ auth_key: '-' })],
    ['another version', call({ auth_version: '2.0' })],
    ['too old', call(ago(602))],
    ['too new', call(ago(-602))],
    ['no time', call({ auth_timestamp: '-' })],
    ['a time that is none', call({ auth_timestamp: '1e9' })],
    ['the digest of another body', call({ body_md5: md5(Buffer.from('{}')) })],
    ['no digest', call({ body_md5: '-' })],
    ['another method', { ...call(), method: 'GET' }],
    ['another path', { ...call(), path: '/apps/1/batch_events' }],
    ['a parameter twice', call({}, '&auth_key=key')],
    ['a parameter twice, in another case', call({}, '&AUTH_KEY=key')],
    ['a parameter more', call({}, '&info=user_count')],
    ['no signature', { ...call(), search: new URLSearchParams({ auth_key: 'key' }) }],
  ]
  it.each(WRONG)('P-62 refused: %s', (_, asked) => {
    expect(judge(asked)).toThrow()
  })

  test('P-62 the order and the case of parameters make no difference', () => {
    const { search, ...rest } = call()
    const pairs = [...search].map(([name, value]) => [name.toUpperCase(), value] as [string, string])
    fc.assert(
      fc.property(fc.shuffledSubarray(pairs, { minLength: pairs.length }), (shuffled) => {
        expectAuthentic({ ...rest, search: new URLSearchParams(shuffled) }, 'key', 'secret')
      }),
    )
  })
})
