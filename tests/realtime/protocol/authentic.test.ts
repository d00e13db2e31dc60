import { describe, expect, it } from 'vitest'
import { type Answer, call, post, requestOf, trigger } from '../../support/push/api'
import { md5, type Pairs, signature, signedQuery } from '../../support/push/sign'
import type { PushSocket } from '../../support/push/socket'
import { channelNamed, connect, join, target } from '../scene'

const now = () => Math.floor(Date.now() / 1000)

async function listener() {
  const channel = channelNamed()
  const socket = await connect()
  await join(socket, channel)
  const body = JSON.stringify({ name: 'falso', channel, data: '1' })
  return { socket, channel, body, request: requestOf(target, { path: '/events', body }) }
}

/** Refused, and nobody has heard it. */
async function expectRefused(answer: Answer, socket: PushSocket, channel: string): Promise<void> {
  expect(answer.status, answer.text).toBe(401)
  await trigger(target, channel, 'fin', '1')
  expect(await socket.upTo('fin')).toEqual([])
}

describe('P-21 the hash of the body', () => {
  it('P-21 must be that of this body', async () => {
    const { socket, channel, request } = await listener()
    const query = signedQuery(target, { ...request, body: `${request.body} ` })
    await expectRefused(await post(target, request, query), socket, channel)
  })

  it('P-21 must be there', async () => {
    const { socket, channel, request } = await listener()
    const query = signedQuery(target, { ...request, body: undefined })
    await expectRefused(await post(target, request, query), socket, channel)
  })

  it('P-21 is of the bytes, whatever they mean', async () => {
    const { socket, channel } = await listener()
    const body = `\n { "data":"ñ\\u00f1",  "name":"una","channel":"${channel}" }\n`
    expect((await call(target, { path: '/events', body })).status).toBe(200)
    expect(await socket.next()).toEqual({ event: 'una', channel, data: 'ññ' })
  })
})

describe('P-22 the time of a request', () => {
  it.each([-605, 605, -86_400, 1_000_000_000])('P-22 may not be %i s off', async (off) => {
    const { socket, channel, request } = await listener()
    const query = signedQuery(target, { ...request, timestamp: now() + off })
    await expectRefused(await post(target, request, query), socket, channel)
  })

  it.each([-595, 595])('P-22 may be %i s off', async (off) => {
    const answer = await call(target, { path: '/channels', timestamp: now() + off })
    expect(answer.status).toBe(200)
  })

  it.each(['', 'ayer', 'NaN', 'Infinity', '1e400', '0x10', '-1'])('P-22 is not %j', async (timestamp) => {
    const request = requestOf(target, { path: '/channels' })
    const pairs: Pairs = [
      ['auth_key', target.key],
      ['auth_timestamp', timestamp],
      ['auth_version', '1.0'],
    ]
    const query: Pairs = [...pairs, ['auth_signature', signature(target.secret, request, pairs)]]
    expect((await post(target, request, query)).status).toBe(401)
  })
})

describe('P-23 the query', () => {
  it('P-23 is signed in order of its keys, in whatever order it comes', async () => {
    const request = requestOf(target, { path: '/channels', query: [['filter_by_prefix', 'a-']] })
    const query = signedQuery(target, request)
    for (const order of [query, query.toReversed(), [...query.slice(2), ...query.slice(0, 2)]]) {
      expect((await post(target, request, order)).status).toBe(200)
    }
  })

  it('P-23 is signed with keys in small letters', async () => {
    const request = requestOf(target, {
      path: '/channels',
      query: [
        ['Zeta', 'Uno'],
        ['Alfa', 'Dos'],
      ],
    })
    expect((await post(target, request, signedQuery(target, request))).status).toBe(200)
  })

  it('P-23 is signed with values as they are before they are escaped', async () => {
    for (const value of ['a b', 'a+b', 'a%20b', 'á&b=c', '🙂', '']) {
      const request = requestOf(target, { path: '/channels', query: [['filter_by_prefix', value]] })
      const answer = await post(target, request, signedQuery(target, request))
      expect([value, answer.status]).toEqual([value, 200])
    }
  })

  it('P-23 may not be changed afterwards', async () => {
    const request = requestOf(target, { path: '/channels', query: [['filter_by_prefix', 'a-']] })
    const query = signedQuery(target, request)
    const changed = query.map(([name, value]) => [name, value === 'a-' ? 'b-' : value]) as Pairs
    expect((await post(target, request, changed)).status).toBe(401)
    expect((await post(target, request, [...query, ['info', 'user_count']])).status).toBe(401)
  })
})

describe('P-24 a key that comes twice', () => {
  it.each(['auth_key', 'auth_timestamp', 'auth_signature', 'auth_version', 'body_md5'])(
    'P-24 makes a request worthless: %s',
    async (name) => {
      const { socket, channel, request } = await listener()
      const query = signedQuery(target, request)
      for (const twice of [[[name, '1'], ...query] as Pairs, [...query, [name, '1']] as Pairs]) {
        await expectRefused(await post(target, request, twice), socket, channel)
      }
    },
  )
})

describe('P-25 a signature', () => {
  it('P-25 of a GET is none of a POST', async () => {
    const { socket, channel, request } = await listener()
    const query = signedQuery(target, { ...request, method: 'GET' })
    await expectRefused(await post(target, request, query), socket, channel)
  })

  it('P-25 of one address is none of another', async () => {
    const { socket, channel, body } = await listener()
    const batch = JSON.stringify({ ...(JSON.parse(body) as object), batch: [JSON.parse(body)] })
    const one = requestOf(target, { path: '/events', body: batch })
    const other = requestOf(target, { path: '/batch_events', body: batch })
    await expectRefused(await post(target, other, signedQuery(target, one)), socket, channel)
  })
})

describe('P-55 who may post', () => {
  it('P-55 not who has another secret or another key', async () => {
    const { socket, channel, request } = await listener()
    const forged = signedQuery({ ...target, secret: 'otro' }, request)
    await expectRefused(await post(target, request, forged), socket, channel)
    const stranger = signedQuery({ ...target, key: 'otra' }, request)
    await expectRefused(await post(target, request, stranger), socket, channel)
  })

  it.each(['auth_key', 'auth_timestamp', 'auth_version', 'auth_signature'])(
    'P-55 not who leaves out %s',
    async (missing) => {
      const { socket, channel, request } = await listener()
      const pairs: Pairs = [
        ['auth_key', target.key],
        ['auth_timestamp', String(now())],
        ['auth_version', '1.0'],
        ['body_md5', md5(request.body!)],
      ]
      const rest = pairs.filter(([name]) => name !== missing)
      const query: Pairs = [...rest, ['auth_signature', signature(target.secret, request, rest)]]
      const sent = query.filter(([name]) => name !== missing)
      await expectRefused(await post(target, request, sent), socket, channel)
    },
  )

  it.each([
    ['upper case', (hex: string) => hex.toUpperCase()],
    ['one digit less', (hex: string) => hex.slice(1)],
    ['nothing', () => ''],
    ['no hexadecimal digits', () => 'z'.repeat(64)],
    ['signs beyond ASCII', () => 'é'.repeat(64)],
  ])('P-55 not who signs with %s', async (_, change) => {
    const { socket, channel, request } = await listener()
    const query = signedQuery(target, request).map(([name, value]) => [
      name,
      name === 'auth_signature' ? change(value) : value,
    ]) as Pairs
    await expectRefused(await post(target, request, query), socket, channel)
  })

  it('P-55 not to an application that is not there', async () => {
    const elsewhere = { ...target, appId: '999999999' }
    const answer = await call(elsewhere, { path: '/channels' })
    expect([401, 404]).toContain(answer.status)
  })
})
