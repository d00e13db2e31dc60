import { describe, expect, it } from 'vitest'
import { ask } from '../support/ask'
import { given } from '../support/given'
import { uniqueName } from '../support/names'
import { expectRefusal } from '../support/refusal'

const app = given('app')
const json = { 'content-type': 'application/json' }

describe('K-5 a body that is not a JSON object, or is too large, is refused before it is used', () => {
  const send = (body: string | Uint8Array, headers: Record<string, string> = json) =>
    ask(`${app}/api/login`, { method: 'POST', body, headers })

  it.each(['{', 'x', '[]', '[1]', 'null', '3', '"ana"', '{"username":"ana"', '[['.repeat(20_000)])(
    'K-5 %.20s is 400',
    async (body) => {
      expectRefusal(await send(body), 400, 'bad_request')
    },
  )

  it('K-5 bytes that are not UTF-8 are 400', async () => {
    expectRefusal(await send(new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d])), 400, 'bad_request')
  })

  it('K-5 other types, and compressed bodies, are 415', async () => {
    const body = '{"username":"ana"}'
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'application/json;charset=utf-7',
    ]) {
      expectRefusal(await send(body, { 'content-type': type }), 415, 'unsupported_media_type', type)
    }
    expectRefusal(await send(body, { ...json, 'content-encoding': 'gzip' }), 415, 'unsupported_media_type')
  })

  it('K-5 too large a body is 413, whether announced or sent in pieces', async () => {
    const large = JSON.stringify({ username: 'x'.repeat(1024 * 1024) })
    expectRefusal(await send(large), 413, 'too_large')
    const pieces = new ReadableStream({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode('x'.repeat(1024)))
      },
    })
    const response = await fetch(`${app}/api/login`, {
      method: 'POST',
      body: pieces,
      headers: json,
      // Node's fetch wants it said that the answer may come before the body ends.
      ...{ duplex: 'half' },
    })
    expect(response.status).toBe(413)
  })

  it('K-5 a key that is special in JavaScript has no effect', async () => {
    const body = `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"username":"${uniqueName('ana')}"}`
    expect((await send(body)).status).toBe(201)
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })
})
